import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { saveDraft, statusOf } from '#modules/articles/index.ts'
import { aDraft } from '#modules/articles/testing.ts'
import { handSendingProcedure } from '../hand-sending.ts'
import { receivedItem, receivedItems, sentItems } from '../read-sendings.ts'
import { sendingProcedure } from '../sending.ts'
import { sendingCounts } from '../sending-counts.ts'
import { openTwoSites, type TwoSites } from '../testing.ts'
import { waitingToReceive, waitingToSend } from '../waiting-sendings.ts'
import { adoptSending } from './adopt-sending.ts'
import { declineUpdate, takeUpdate } from './answer-update.ts'
import { recallSending } from './recall-sending.ts'
import { returnSending } from './return-sending.ts'
import { sendArticle } from './send-article.ts'

describe('an item sent up', () => {
  let office: TestOffice
  let sites: TwoSites
  const received = (id: string) => ({ organ: 'suixi', town: 'yangqing', id, key: sites.key() })
  const reissue = async (article: string, title: string) => {
    const draft = aDraft({ title })
    await saveDraft(sites.town.writer, { organ: 'yangqing', id: article, key: sites.key(), draft })
    await sites.town.approve(article)
    await sites.town.publish(article)
    await sites.follow()
  }

  beforeAll(async () => {
    office = await openTestOffice()
    sites = await openTwoSites(office)
  })
  afterAll(() => office.close())

  it('waits for the county and changes nothing there', async () => {
    const { article, id } = await sites.sent({ title: '等待采用的稿件' })
    const item = await receivedItem(office.ctx, 'suixi', 'yangqing', id)
    expect(item).toMatchObject({ status: 'sent', article, copy: null, text: { title: '等待采用的稿件' } })
    expect((await receivedItems(office.ctx, 'suixi', {}, 1)).rows.map((row) => row.id)).toContain(id)
    expect(await waitingToReceive(office.ctx, 'suixi', 50)).toContainEqual(
      expect.objectContaining({ step: '报送待采用', link: `received/yangqing/${id}` }),
    )
    await recallSending(sites.sender, { organ: 'yangqing', id, key: sites.key(), reason: '报错了' })
  })

  it('becomes a document of the county with source and way back, which passes the county’s reviews', async () => {
    const { id } = await sites.sent({ body: '<p>正文<strong>要点</strong>。</p>', title: '带来源的稿件' })
    const copy = await sites.adopt(id)
    const article = await sites.county.read(copy)
    expect(statusOf(article)).toBe('source-review')
    const content = article.editions[0]?.content
    expect(content?.metadata.source).toBe('洋青镇人民政府')
    const body = (await office.ctx.files.get(content?.bodyHash ?? '')).toString()
    expect(body).toContain('<p>正文<strong>要点</strong>。</p>')
    expect(body).toMatch(
      /来源：洋青镇人民政府.*<a href="\/yangqing\/content\/2026-\d{5}\.html">查看原文<\/a>/,
    )
    expect(await sites.item(id)).toMatchObject({
      status: 'adopted',
      rounds: [{ receipt: { verdict: 'adopted', day: '2026-03-02', by: sites.receiver.actor.name } }],
      copy: { article: copy, columnName: '镇务动态', path: null },
    })
    await sites.publishCopy(copy)
    await sites.follow()
    const item = await sites.item(id)
    expect(item).toMatchObject({ status: 'published', copy: { path: '/content/2026-00001.html' } })
    expect(item.history.map((line) => line.label)).toEqual(['报送', '采用，送本级审核', '上级网站发布'])
  })

  it('is given back with a reason, and can be sent again', async () => {
    const { article, id } = await sites.sent()
    await expect(returnSending(sites.receiver, { ...received(id), reason: ' ' })).rejects.toThrow(
      '请写明退回原因',
    )
    await returnSending(sites.receiver, { ...received(id), reason: '缺少数据来源' })
    expect(await sites.item(id)).toMatchObject({
      status: 'returned',
      rounds: [{ receipt: { verdict: 'returned', reason: '缺少数据来源' } }],
    })
    expect(await waitingToSend(office.ctx, 'yangqing', 50)).toContainEqual(
      expect.objectContaining({ step: '报送被退回', link: `sendings/${id}` }),
    )
    await expect(sites.adopt(id)).rejects.toThrow('不能采用')
    expect(await sites.send(article)).toBe(id)
    expect((await sites.item(id)).rounds).toHaveLength(2)
    await sites.adopt(id)
  })

  it('is sent once, however often the button is pressed, and not twice to the same place', async () => {
    const article = await sites.town.published()
    const wanted = { organ: 'yangqing', key: sites.key(), article, target: 'suixi', note: '' }
    const [one, other] = await Promise.all([
      sendArticle(sites.sender, wanted),
      sendArticle(sites.sender, wanted),
    ])
    expect(one).toEqual(other)
    await expect(sites.send(article)).rejects.toThrow('不用重复报送')
  })

  it('must be public, and goes only to an organ above that has a site', async () => {
    const draft = await sites.town.create()
    await expect(sites.send(draft)).rejects.toThrow('没有在网站上公开')
    const article = await sites.town.published()
    const to = (target: string) =>
      sendArticle(sites.sender, { organ: 'yangqing', key: sites.key(), article, target, note: '' })
    for (const target of ['yangqing', 'jianxin', 'nowhere'])
      await expect(to(target)).rejects.toThrow('上级单位')
  })

  it('can be called back until it is taken', async () => {
    const { id } = await sites.sent()
    const recall = () =>
      recallSending(sites.sender, { organ: 'yangqing', id, key: sites.key(), reason: '还要修改' })
    await recall()
    expect(await sites.item(id)).toMatchObject({ status: 'recalled', ended: { reason: '还要修改' } })
    await expect(sites.adopt(id)).rejects.toThrow('已收回')
    await expect(recall()).rejects.toThrow('不能收回')
  })

  it('does not exist for an organ it was not sent to', async () => {
    const { id } = await sites.sent()
    const stranger = { organ: 'jianxin', town: 'yangqing', id, key: sites.key() }
    const place = { column: 'news', department: 'office' }
    await expect(adoptSending(office.ctx, { ...stranger, ...place })).rejects.toThrow('没有找到')
    await expect(returnSending(office.ctx, { ...stranger, reason: '不收' })).rejects.toThrow('没有找到')
    await expect(receivedItem(office.ctx, 'jianxin', 'yangqing', id)).rejects.toThrow('没有找到')
  })

  it('is taken as it was read: another text in the meantime is said so', async () => {
    const { article, id } = await sites.sent()
    const seen = (await receivedItem(office.ctx, 'suixi', 'yangqing', id)).text?.contentHash
    await reissue(article, '采用前又改了')
    const adopting = { ...received(id), column: 'news', department: 'office', seen }
    await expect(adoptSending(sites.receiver, adopting)).rejects.toThrow('刚刚更新')
    expect(await sites.item(id)).toMatchObject({ status: 'sent', title: '采用前又改了', offered: false })
  })

  it('leaves nothing behind when taking it fails half way', async () => {
    const { id } = await sites.sent()
    const wrong = { ...received(id), column: 'elsewhere', department: 'office' }
    await expect(adoptSending(sites.receiver, wrong)).rejects.toThrow('没有这个栏目')
    expect(await sites.item(id)).toMatchObject({ status: 'sent', copy: null })
    await sites.adopt(id)
  })

  it('offers a new edition of the origin to the copy; taken, it passes the reviews while the old stays up', async () => {
    const { article, id, copy } = await sites.up()
    await reissue(article, '更新后的标题')
    expect(await sites.item(id)).toMatchObject({ status: 'published', offered: true, title: '更新后的标题' })
    await takeUpdate(sites.receiver, received(id))
    const county = await sites.county.read(copy)
    expect([county.live, statusOf(county)]).toEqual([1, 'source-review'])
    await sites.publishCopy(copy)
    await sites.follow()
    expect((await sites.county.read(copy)).live).toBe(2)
    expect(await sites.item(id)).toMatchObject({ status: 'published', offered: false })
    await expect(takeUpdate(sites.receiver, received(id))).rejects.toThrow('没有待处理的更新')
  })

  it('lets the county leave its copy as it is, with a reason', async () => {
    const { article, id } = await sites.up()
    await reissue(article, '只改了标点')
    await declineUpdate(sites.receiver, { ...received(id), reason: '只改标点，不影响内容' })
    const item = await sites.item(id)
    expect(item.offered).toBe(false)
    expect(item.history.at(-1)).toMatchObject({ label: '不采用更新', note: '只改标点，不影响内容' })
  })

  it('is listed, counted by sender and month, and the same when rebuilt', async () => {
    const { total } = await sentItems(office.ctx, 'yangqing', {}, 1)
    const counts = await sendingCounts(office.ctx, 'suixi', 2026)
    const town = counts.received.find((one) => one.organ === 'yangqing')
    // One item was sent twice.
    expect(town?.sent).toBe(total + 1)
    expect(town?.months[2]).toMatchObject({ month: 3, sent: total + 1, returned: 1 })
    expect(counts.own.sent).toBe(0)
    expect((await sendingCounts(office.ctx, 'yangqing', 2026)).own).toEqual(town)
    expect((await sendingCounts(office.ctx, 'yangqing', 2025)).own.sent).toBe(0)
    const dump = async () => {
      const both = sql`SELECT to_jsonb(s) AS row FROM sending s UNION ALL SELECT to_jsonb(r) FROM sending_round r`
      const { rows } = await sql`SELECT row FROM (${both}) t ORDER BY row::text`.execute(office.ctx.db)
      return JSON.stringify(rows)
    }
    const before = await dump()
    await rebuildReadModels(office.ctx, [rebuildable(sendingProcedure), rebuildable(handSendingProcedure)])
    expect(await dump()).toBe(before)
  })
})
