import { rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { attachFile } from './actions/attach-file.ts'
import { recordEvidence } from './actions/record-evidence.ts'
import { saveDraft } from './actions/save-draft.ts'
import { withdrawArticle } from './actions/withdraw-article.ts'
import { currentEdition } from './article.ts'
import { articleOnDesk } from './desk-view.ts'
import { evidenceOf, verifyEvidence } from './evidence.ts'
import { overrideHits } from './personal-data/override-hits.ts'
import { personalDataOnDesk } from './personal-data/personal-data-on-desk.ts'
import { aDraft, type Newsroom, openNewsroom } from './testing.ts'

describe('the evidence of what was public', () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'
  const keep = async (id: string, text: string) => {
    const bytes = Buffer.from(text)
    const sha256 = await office.ctx.files.put(bytes)
    await recordEvidence(office.ctx, organ, id, { url: '/x.html', sha256, bytes: bytes.length })
    return sha256
  }

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('is every edition that went out, with hash, time, signed steps and the pages kept of it', async () => {
    const draft = await room.create()
    expect(await evidenceOf(office.ctx, organ, draft)).toBeUndefined()
    const id = await room.published({ title: '第一版' })
    const first = await keep(id, '<html>第一版</html>')
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft({ title: '第二版' }) })
    await room.approve(id)
    await room.publish(id)
    const second = await keep(id, '<html>第二版</html>')
    const evidence = await evidenceOf(office.ctx, organ, id)
    expect(evidence?.publications.map((one) => [one.edition, one.pages.map((page) => page.sha256)])).toEqual([
      [1, [first]],
      [2, [second]],
    ])
    expect(evidence?.publications[0]?.signed).toEqual([
      ...['保密审查', '初审', '一校', '复审', '二校', '三校', '终审'],
    ])
    const editions = (await room.read(id)).editions
    expect(evidence?.publications.map((one) => one.contentHash)).toEqual(
      editions.map((edition) => edition.contentHash),
    )
    await withdrawArticle(room.publisher, { organ, id, key: room.key(), reason: '内容有误' })
    expect((await evidenceOf(office.ctx, organ, id))?.withdrawn).toMatchObject({ reason: '内容有误' })
  })

  it('says how many places a second person let stand, and the history by whom and why', async () => {
    const id = await room.create({ title: '放行', body: '<p>联系电话 13800138000</p>' })
    await room.approve(id)
    const { contentHash, hits } = await personalDataOnDesk(room.publisher, organ, id)
    const word = { organ, id, key: room.key(), seen: contentHash, reason: '本人已书面同意公开' }
    await overrideHits(room.publisher, { ...word, hits: hits.map((hit) => hit.id) })
    await room.publish(id)
    const evidence = await evidenceOf(office.ctx, organ, id)
    expect(evidence?.publications.map((one) => one.overridden)).toEqual([1])
    const { history } = await articleOnDesk(room.first, organ, id)
    expect(history.find((line) => line.label === '个人信息放行')).toMatchObject({
      ...{ name: room.publisher.actor.name, edition: 1 },
      note: '正文第1段。理由：本人已书面同意公开',
    })
    expect(JSON.stringify(history)).not.toContain('13800138000')
  })

  it('holds against the hashes of the ledger, and every byte that does not is named', async () => {
    const id = await room.create({ title: '要核对的稿件', body: '<p>只此一份的正文</p>' })
    const file = { name: '名单.txt', bytes: Buffer.from('只此一份的名单') }
    await attachFile(room.writer, { organ, id, key: room.key(), file })
    await room.approve(id)
    await room.publish(id)
    const page = await keep(id, '<html>只此一份的网页</html>')
    const whole = await verifyEvidence(office.ctx)
    expect(whole.broken).toEqual([])
    expect(whole.publications).toBeGreaterThanOrEqual(3)
    expect(whole.files).toBeGreaterThan(whole.publications)
    const { content } = currentEdition(await room.read(id))
    await writeFile(office.ctx.files.pathOf(page), '<html>事后改过的网页</html>')
    await writeFile(office.ctx.files.pathOf(content.attachments[0]?.hash ?? ''), '改过的名单')
    await rm(office.ctx.files.pathOf(content.bodyHash))
    const { broken } = await verifyEvidence(office.ctx)
    expect(broken.map(({ what }) => what).toSorted()).toEqual([
      expect.stringContaining('正文'),
      expect.stringContaining('留存的网页'),
      expect.stringContaining('名单.txt'),
    ])
    expect(broken[0]?.where).toMatch(/yangqing .*\/2026-\d{5} 第1版/)
  })
})
