import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { changeOrgan } from '#modules/organs/actions/change-organ.ts'
import { organById } from '#modules/organs/index.ts'
import { addWords } from '#modules/proofreading/index.ts'
import { saveDraft } from '../actions/save-draft.ts'
import { setFlow } from '../actions/set-signing-rules.ts'
import { withdrawArticle } from '../actions/withdraw-article.ts'
import type { LookKind } from '../contract/look-back.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { askLook } from './ask-look.ts'
import { carryOnLooks, settleFindings } from './carry-on.ts'
import { keepData, keepWords } from './keep-finding.ts'
import { looksOnDesk } from './read-looks.ts'
import { changedSince } from './rules-version.ts'
import { waitingLooks } from './waiting-looks.ts'

const organ = 'yangqing'

describe('looking back at everything published', () => {
  let office: TestOffice
  let room: Newsroom
  const ids: string[] = []

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
    const rule = { column: null, from: '2020-01-01', source: '本镇审核办法' }
    const steps: ['source', 'review-1'] = ['source', 'review-1']
    await setFlow(room.publisher, { organ, key: room.key(), rule: { ...rule, steps } })
    for (let nth = 1; nth <= 23; nth++)
      ids.push(await room.published({ title: `第${nth}篇`, body: `<p>桥头圩第${nth}期下田。</p>` }))
    const word = { kind: 'wrong', severity: 'must-answer', note: '', source: '地名办' } as const
    const entry = { ...word, word: '桥头圩', right: '桥头墟', except: [], from: '2020-01-01' }
    await addWords(room.publisher, { organ, key: room.key(), entries: [entry] })
  }, 120_000)
  afterAll(() => office.close())

  const look = (kind: LookKind, show: 'open' | 'all' = 'open') =>
    looksOnDesk(room.publisher, organ, { kind, show, page: 1 })
  const ask = (kind: LookKind, key = room.key()) => askLook(room.publisher, { organ, key, kind })
  const kept = async (article: string, kind: LookKind = 'proof') => {
    const { look: latest, items } = await look(kind)
    const finding = items.find((one) => one.article === article)?.key ?? ''
    return { organ, look: latest?.id ?? '', key: room.key(), article, finding, reason: '当地写法如此' }
  }
  const standings = async () =>
    new Map((await look('proof', 'all')).items.map((one) => [one.article, one.standing]))

  it('stops between two batches and goes on from there, once for one press', async () => {
    const key = room.key()
    await ask('proof', key)
    await ask('proof', key)
    await expect(ask('proof')).rejects.toThrow('正在查')
    let batches = 0
    await carryOnLooks(office.ctx, () => batches++ < 1)
    expect((await look('proof')).look).toMatchObject({ done: 20, total: 23, found: 20, running: true })
    expect(await waitingLooks(room.publisher, organ)).toEqual([])
    await carryOnLooks(office.ctx)
    const { look: latest, items, total } = await look('proof')
    expect(latest).toMatchObject({ done: 23, found: 23, open: 23, running: false })
    expect([total, items[0]?.words, items[0]?.place]).toEqual([23, '桥头圩', '正文第 1 段'])
    expect(await waitingLooks(room.publisher, organ)).toMatchObject([
      { title: '已发布稿件的校对：还有 23 处待处理', link: 'look-back?kind=proof' },
    ])
  })

  it('has each dealt with: kept with a reason, repaired, or taken off the site', async () => {
    const [stays = '', mended = '', off = '', still = ''] = ids
    await keepWords(room.final, await kept(stays))
    const save = (id: string, body: string) =>
      saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft({ title: '改过', body }) })
    await save(mended, '<p>桥头墟第2期下田。</p>')
    await save(still, '<p>另起。</p><p>桥头圩第4期下田。</p>')
    await room.approve(mended)
    await room.publish(mended)
    await room.approve(still)
    await room.publish(still)
    await withdrawArticle(room.publisher, { organ, id: off, key: room.key(), reason: '内容有误' })
    expect(await settleFindings(office.ctx)).toBe(3)
    expect(await settleFindings(office.ctx)).toBe(0)
    const now = await standings()
    expect([stays, mended, off, still].map((id) => now.get(id))).toEqual(['kept', 'repaired', 'gone', 'open'])
    expect((await look('proof')).look?.open).toBe(20)
    const line = (await look('proof', 'all')).items.find((one) => one.article === stays)
    expect(line).toMatchObject({ reason: '当地写法如此', name: room.final.actor.name })
  })

  it('asked again, leaves out what was answered', async () => {
    await ask('proof')
    await carryOnLooks(office.ctx)
    const { items, look: latest } = await look('proof')
    expect(latest).toMatchObject({ done: 22, found: 20 })
    expect(items.map((one) => one.article)).not.toContain(ids[0])
  })

  it('says by itself when the lexicon has changed since', async () => {
    expect((await look('proof')).look?.changed).toBe('')
    const word = { kind: 'wrong', severity: 'must-answer', note: '', source: '地名办' } as const
    const entry = { ...word, word: '下田圩', right: '下田墟', except: [], from: '2020-01-01' }
    await addWords(room.publisher, { organ, key: room.key(), entries: [entry] })
    expect((await look('proof')).look?.changed).toMatch(/词库或规则有了变化（\S+-1 → \S+-2）/)
    await ask('proof')
    await carryOnLooks(office.ctx)
    expect((await look('proof')).look?.changed).toBe('')
  })

  it('looks at the fields of a class by themselves, and says when their table has changed', async () => {
    await room.published({ title: '公示', articleClass: 'notice', facts: { matter: '路灯采购' } })
    await ask('facts')
    await carryOnLooks(office.ctx)
    expect((await look('facts')).look).toMatchObject({ done: 23, found: 0, changed: '' })
    expect(changedSince('facts', 'an older table', 'a newer one')).toContain('要点有了变化')
  })

  it('finds personal data that went out, never in clear, and lets it stand on a second person’s word only', async () => {
    // The number was the organ's own when this went out, and is somebody's now.
    const id = await room.published({ title: '咨询', body: '<p>住宅电话：0759-7000000</p>' })
    const { contact } = await organById(office.ctx, organ)
    const payload = { contact: { ...contact, telephone: '0759-7000009' } }
    await changeOrgan(office.ctx, { organ, key: room.key(), change: { kind: 'contact-set', payload } })
    await ask('personal-data')
    await carryOnLooks(office.ctx)
    const { items } = await look('personal-data')
    expect(items.map((one) => one.article)).toEqual([id])
    expect(JSON.stringify(items)).not.toContain('7000000')
    const word = { ...(await kept(id, 'personal-data')), reason: '号码已经收回，没有人用' }
    await expect(keepData(room.writer, word)).rejects.toThrow('另一个人')
    await keepData(room.publisher, word)
    expect((await look('personal-data')).look?.open).toBe(0)
  })
})
