import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { currentEdition, statusOf } from '../article.ts'
import { readArticle } from '../read-article.ts'
import { type SigningStep, WHOLE_FLOW } from '../rules/signing-flow.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { attachFile } from './attach-file.ts'
import { createArticle } from './create-article.ts'
import { saveDraft } from './save-draft.ts'
import { setFlow } from './set-signing-rules.ts'
import { examineArticle, returnUnexamined, signArticle } from './sign-article.ts'
import { submitArticle } from './submit-article.ts'

describe(`${OGI.heading('17')}: three reviews and three proofreads`, () => {
  let office: TestOffice
  let room: Newsroom
  const organ = 'yangqing'
  const save = (id: string, change: Parameters<typeof aDraft>[0], who = room.writer) =>
    saveDraft(who, { organ, id, key: room.key(), draft: aDraft(change) })
  const sign = (who: Newsroom['first'], id: string, step: Exclude<SigningStep, 'source'>) =>
    signArticle(who, { organ, id, key: room.key(), step, verdict: 'approve' })
  const examine = (id: string, change: object = {}, who = room.signers.source) =>
    examineArticle(who, { organ, id, key: room.key(), mode: 'proactive', ground: null, note: '', ...change })
  const submitted = async () => {
    const id = await room.create()
    await room.submit(id)
    return id
  }

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('are passed in their order only, after the examination', async () => {
    const { signers } = room
    const id = await room.create()
    await expect(sign(room.first, id, 'review-1')).rejects.toThrow('草稿')
    await room.submit(id)
    await expect(sign(room.first, id, 'review-1')).rejects.toThrow('待保密审查')
    await examine(id)
    await expect(sign(signers['proof-1'], id, 'proof-1')).rejects.toThrow('待初审')
    await sign(room.first, id, 'review-1')
    await expect(sign(room.second, id, 'review-2')).rejects.toThrow('待一校')
    await sign(signers['proof-1'], id, 'proof-1')
    await sign(room.second, id, 'review-2')
    await sign(signers['proof-2'], id, 'proof-2')
    await expect(sign(room.final, id, 'review-3')).rejects.toThrow('待三校')
    await sign(signers['proof-3'], id, 'proof-3')
    await sign(room.final, id, 'review-3')
    const article = await room.read(id)
    expect(statusOf(article)).toBe('approved')
    expect(currentEdition(article).signatures.map((one) => [one.step, one.by])).toEqual(
      WHOLE_FLOW.map((step) => [step, signers[step].actor.id]),
    )
  })

  it('refuse a writer of the edition, whichever roles the writer holds', async () => {
    const all = await office.as(['editor', 'first-reviewer', 'proofreader', 'disclosure-officer'])
    const { id } = await createArticle(all, { organ, key: room.key(), draft: aDraft() })
    await submitArticle(all, { organ, id, key: room.key() })
    await expect(examine(id, {}, all)).rejects.toThrow('自己的稿件')
    await examine(id)
    await expect(sign(all, id, 'review-1')).rejects.toThrow('自己的稿件')
    await sign(room.first, id, 'review-1')
    await expect(sign(all, id, 'proof-1')).rejects.toThrow('自己的稿件')
    expect(statusOf(await room.read(id))).toBe('first-proof')
  })

  it('refuse somebody who only changed a word in it', async () => {
    const helper = await office.as(['editor', 'first-reviewer'])
    const id = await room.create()
    await save(id, { title: '改了一个字' }, helper)
    await room.submit(id)
    await examine(id)
    await expect(sign(helper, id, 'review-1')).rejects.toThrow('自己的稿件')
  })

  it('refuse a second signature of the same person in a track, but not in the other', async () => {
    const every = await office.as(['first-reviewer', 'second-reviewer', 'final-reviewer', 'proofreader'])
    const id = await submitted()
    await examine(id)
    await sign(every, id, 'review-1')
    await sign(every, id, 'proof-1')
    await expect(sign(every, id, 'review-2')).rejects.toThrow('三个人')
    await sign(room.second, id, 'review-2')
    await expect(sign(every, id, 'proof-2')).rejects.toThrow('三个人')
    await sign(room.signers['proof-2'], id, 'proof-2')
    await expect(sign(every, id, 'proof-3')).rejects.toThrow('三个人')
  })

  it('give a text back with a reason, which is kept, and start over from the examination', async () => {
    const id = await submitted()
    await room.sign(id, 'proof-2')
    const back = { organ, id, step: 'proof-2', verdict: 'return' } as const
    const proof = room.signers['proof-2']
    await expect(signArticle(proof, { ...back, key: room.key(), reason: ' ' })).rejects.toThrow('退回原因')
    await signArticle(proof, { ...back, key: room.key(), reason: '数字要核对' })
    const article = await room.read(id)
    const returned = { step: 'proof-2', reason: '数字要核对' }
    expect(article.working).toMatchObject({ status: 'returned', returned })
    expect(currentEdition(article).signatures).toEqual([])
    await room.submit(id)
    expect(statusOf(await room.read(id))).toBe('source-review')
    const { events } = await readArticle(office.ctx, organ, id)
    expect(events.filter((event) => event.kind === 'article-returned')).toMatchObject([{ payload: returned }])
  })

  it('keep a text under review as it is', async () => {
    const id = await submitted()
    await expect(save(id, { title: '趁审核时改' })).rejects.toThrow('待保密审查')
    await examine(id)
    await expect(save(id, { title: '趁审核时改' })).rejects.toThrow('待初审')
  })

  it.each(['proof-3', 'review-3'] as const)(
    'lose every signature when a text given back before %s is changed',
    async (step) => {
      const id = await submitted()
      await room.sign(id, step)
      const back = { organ, id, key: room.key(), step, verdict: 'return', reason: '改一处' } as const
      await signArticle(room.signers[step], back)
      await save(id, { body: '<p>三校以后改过的正文</p>' })
      await room.submit(id)
      const article = await room.read(id)
      expect(currentEdition(article).signatures).toEqual([])
      await expect(room.publish(id)).rejects.toThrow('不能发布')
    },
  )

  it('are void when an approved text is changed, and stand when nothing changed', async () => {
    const id = await room.create()
    await room.approve(id)
    await save(id, {})
    expect(statusOf(await room.read(id))).toBe('approved')
    await save(id, { body: '<p>另一个正文</p>' })
    const article = await room.read(id)
    expect(statusOf(article)).toBe('draft')
    expect(currentEdition(article).signatures).toEqual([])
    await expect(room.publish(id)).rejects.toThrow('不能发布')
  })

  it('are void when a file is added after the last of them', async () => {
    const id = await room.create()
    await room.approve(id)
    const file = { name: '名单.txt', bytes: Buffer.from('名单') }
    await attachFile(room.writer, { organ, id, key: room.key(), file })
    expect(currentEdition(await room.read(id)).signatures).toEqual([])
    await expect(room.publish(id)).rejects.toThrow('不能发布')
  })

  it('are refused on another text than the one that was read', async () => {
    const id = await submitted()
    await expect(examine(id, { seen: 'f'.repeat(64) })).rejects.toThrow('别人改过')
    await examine(id)
    const review = { organ, id, step: 'review-1', verdict: 'approve' } as const
    const other = { ...review, key: room.key(), seen: 'f'.repeat(64) }
    await expect(signArticle(room.first, other)).rejects.toThrow('别人改过')
    const { contentHash } = currentEdition(await room.read(id))
    await signArticle(room.first, { ...review, key: room.key(), seen: contentHash })
    const { events } = await readArticle(office.ctx, organ, id)
    expect(events.at(-1)).toMatchObject({
      kind: 'review-signed',
      payload: { step: 'review-1', contentHash },
      basis: [OGI.cite('17')],
    })
  })

  it('are not open to somebody whose role is another, and hidden from those without any', async () => {
    const id = await submitted()
    await examine(id)
    await expect(sign(room.second, id, 'review-1')).rejects.toThrow('角色不办理初审')
    await expect(sign(room.writer, id, 'review-1')).rejects.toThrow('角色不办理初审')
    const village = await office.as(['village-clerk'])
    await expect(sign(village, id, 'review-1')).rejects.toThrow('没有找到')
  })

  describe('the examination before them', () => {
    it('keeps a text back on a ground of the law, and stops the clock', async () => {
      const id = await submitted()
      await expect(examine(id, { mode: 'withheld' })).rejects.toThrow('第十四条')
      await examine(id, { mode: 'withheld', ground: 'process', note: '讨论稿' })
      const article = await room.read(id)
      expect(statusOf(article)).toBe('kept-back')
      expect(article.keptBack).toMatchObject({ mode: 'withheld', ground: 'process', note: '讨论稿' })
      const { events } = await readArticle(office.ctx, organ, id)
      expect(events.at(-1)?.basis).toEqual([OGI.cite('17'), OGI.cite('16.2')])
      await expect(room.publish(id)).rejects.toThrow('不能发布')
      await expect(sign(room.first, id, 'review-1')).rejects.toThrow('不主动公开')
    })

    it('is made anew when the text was changed', async () => {
      const id = await submitted()
      await examine(id, { mode: 'on-request', note: '涉及少数人' })
      await save(id, { body: '<p>删去了不能公开的部分</p>' })
      expect((await room.read(id)).keptBack).toBeNull()
      await room.submit(id)
      expect(statusOf(await room.read(id))).toBe('source-review')
    })

    it('gives a text back with a reason', async () => {
      const id = await submitted()
      const back = { organ, id, key: room.key() }
      await expect(returnUnexamined(room.signers.source, { ...back, reason: '' })).rejects.toThrow('退回原因')
      await returnUnexamined(room.signers.source, { ...back, reason: '缺密级审查表' })
      expect((await room.read(id)).working?.returned).toMatchObject({ step: 'source' })
    })
  })

  describe('the rule of a column', () => {
    const rule = (change: object) => ({
      ...{ column: 'notices', from: '2026-03-02', source: '《洋青镇信息发布办法》' },
      steps: ['source', 'review-3', 'review-1'] as SigningStep[],
      ...change,
    })
    const set = (change: object = {}) =>
      setFlow(room.publisher, { organ, key: room.key(), rule: rule(change) })

    it('asks for fewer steps from its day on; texts on their way keep the steps they were handed in for', async () => {
      const before = await room.create({ column: 'notices' })
      await room.submit(before)
      await set()
      const after = await room.create({ column: 'notices' })
      await room.submit(after)
      const flowOf = async (id: string) => currentEdition(await room.read(id)).flow
      expect(await flowOf(before)).toEqual(WHOLE_FLOW)
      expect(await flowOf(after)).toEqual(['source', 'review-1', 'review-3'])
      await room.sign(after)
      await room.publish(after)
      expect(statusOf(await room.read(after))).toBe('published')
      const elsewhere = await submitted()
      expect(await flowOf(elsewhere)).toEqual(WHOLE_FLOW)
    })

    it('names the local rule it rests on, a column there is, and never leaves out the examination', async () => {
      await expect(set({ source: ' ' })).rejects.toThrow('依据的制度')
      await expect(set({ column: 'nowhere' })).rejects.toThrow('没有这个栏目')
      await expect(set({ steps: ['review-1'] })).rejects.toThrow('保密审查')
    })
  })
})
