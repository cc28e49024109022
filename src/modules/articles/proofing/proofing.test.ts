import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { LETTER } from '#law/index.ts'
import { pdfOf } from '#modules/personal-data/testing.ts'
import { attachFile } from '../actions/attach-file.ts'
import { saveDraft } from '../actions/save-draft.ts'
import { setFlow } from '../actions/set-signing-rules.ts'
import { signArticle } from '../actions/sign-article.ts'
import { gatesOnDesk } from '../gates-on-desk.ts'
import type { SigningStep } from '../rules/signing-flow.ts'
import { aDraft, type Newsroom, openNewsroom } from '../testing.ts'
import { answerProof } from './answer-finding.ts'
import { proofOnDesk } from './read-proof.ts'

const organ = 'yangqing'
const BODY = '<p>根据洋青府[2026]5号文件，定于2月30日开会。</p>'

describe('the proofreading of an article', () => {
  let office: TestOffice
  let room: Newsroom

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  const proof = (id: string) => proofOnDesk(room.first, organ, id)
  const answer = async (
    ctx: Newsroom['first'],
    id: string,
    text: string,
    verdict: 'to-change' | 'stands',
    reason = '引用原文',
  ) => {
    const { contentHash, findings } = await proof(id)
    const finding = findings.find((one) => one.text === text)?.key ?? '0'.repeat(32)
    await answerProof(ctx, { organ, id, key: room.key(), seen: contentHash, finding, verdict, reason })
  }

  it('tells part, paragraph, weight and basis', async () => {
    const id = await room.create({ body: BODY })
    const { findings, blocking, open } = await proof(id)
    expect(findings.map(({ rule, part, line, text }) => [rule, part, line, text])).toEqual([
      ['document-number', '正文', 1, '[2026]5号'],
      ['date-exists', '正文', 1, '2月30日'],
    ])
    expect(findings[0]?.basis).toBe(LETTER.heading('发文字号'))
    expect([blocking, open]).toEqual([1, 2])
  })

  it('reads files and names those it cannot read', async () => {
    const id = await room.create({ body: '<p>见附件。</p>' })
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
    await attachFile(room.writer, { organ, id, key: room.key(), file: file('说明.txt', '各村尽快布署') })
    const { findings } = await proof(id)
    expect(findings.map(({ part, text }) => [part, text])).toEqual([['说明.txt', '布署']])
  })

  it('holds a text at the gate until what blocks is changed', async () => {
    const steps: SigningStep[] = ['source', 'review-1']
    const rule = { column: 'notices', from: '2020-01-01', steps, source: '本镇动态信息审核办法' }
    await setFlow(room.publisher, { organ, key: room.key(), rule })
    const id = await room.create({ body: BODY, column: 'notices' })
    await room.approve(id)
    await expect(room.publish(id)).rejects.toThrow('校对：正文第 1 段“2月30日”，没有这一天')
    await answer(room.first, id, '2月30日', 'to-change')
    await expect(room.publish(id)).rejects.toThrow('2月30日')
    const draft = aDraft({ body: BODY.replace('2月30日', '2月28日'), column: 'notices' })
    await saveDraft(room.writer, { organ, id, key: room.key(), draft })
    await room.approve(id)
    await room.publish(id)
    expect((await room.read(id)).live).toBe(1)
  })

  it('lets it out when somebody else says why it stands, and keeps that as long as the paragraph', async () => {
    const id = await room.create({ body: BODY })
    await expect(answer(room.writer, id, '2月30日', 'stands')).rejects.toThrow('没有参与起草的人')
    await expect(answer(room.first, id, '2月30日', 'stands', ' ')).rejects.toThrow('为什么')
    await answer(room.first, id, '2月30日', 'stands')
    const { findings, blocking } = await proof(id)
    expect(findings[1]?.answer).toEqual({
      verdict: 'stands',
      reason: '引用原文',
      name: room.first.actor.name,
    })
    expect(blocking).toBe(0)
    const more = aDraft({ body: `<p>另起一段。</p>${BODY}` })
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: more })
    expect((await proof(id)).blocking).toBe(0)
    const changed = aDraft({ body: BODY.replace('开会', '召开会议') })
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: changed })
    expect((await proof(id)).blocking).toBe(1)
  })

  it('refuses an answer to what is not there, or to a text that has changed', async () => {
    const id = await room.create({ body: BODY })
    await expect(answer(room.first, id, '没有', 'stands')).rejects.toThrow('没有找到')
    const { contentHash, findings } = await proof(id)
    await saveDraft(room.writer, { organ, id, key: room.key(), draft: aDraft() })
    const stale = { organ, id, key: room.key(), seen: contentHash, finding: findings[0]?.key ?? '' }
    await expect(answerProof(room.first, { ...stale, verdict: 'stands', reason: '原文' })).rejects.toThrow()
  })

  it('takes no proofread over what is not answered, names it, and lets reviews pass', async () => {
    const id = await room.create({ body: '<p>各村要按照布署抓好落实。</p>' })
    await room.submit(id)
    await room.sign(id, 'proof-1')
    const proofreader = room.signers['proof-1']
    const sign = () =>
      signArticle(proofreader, { organ, id, key: room.key(), step: 'proof-1', verdict: 'approve' })
    const refused = (await sign().catch((error: Refusal) => error)) as Refusal
    expect(refused.message).toContain('还有 1 处校对发现没有答复，不能签一校')
    expect(refused.problems?.map((one) => one.message)).toEqual([
      expect.stringContaining('正文第 1 段“布署”'),
    ])
    await answer(proofreader, id, '布署', 'to-change')
    await expect(sign()).rejects.toThrow('没有答复')
    await answer(proofreader, id, '布署', 'stands', '人名')
    await sign()
    expect((await room.read(id)).editions[0]?.signatures.map((one) => one.step)).toContain('proof-1')
  })

  it('is told with the other gates from the first step on', async () => {
    const id = await room.create({ body: '<p>定于2月30日开会，电话 13800138000。</p>' })
    const { items, contentHash } = await gatesOnDesk(room.first, organ, id)
    expect(contentHash).not.toBe('')
    expect(items.map(({ gate, total }) => [gate, total])).toEqual([
      ['个人信息', 1],
      ['校对', 1],
    ])
    expect(items[1]?.told[0]?.message).toContain('2月30日')
    const clean = await room.create()
    expect((await gatesOnDesk(room.first, organ, clean)).items).toEqual([])
  })

  it('reads the words of a finished page', async () => {
    const id = await room.create({ body: '<p>见附件。</p>' })
    const file = { name: '说明.pdf', bytes: pdfOf('各村尽快布署防汛工作。') }
    await attachFile(room.writer, { organ, id, key: room.key(), file })
    const { findings, unread } = await proof(id)
    expect([findings.map(({ part, text }) => [part, text]), unread]).toEqual([[['说明.pdf', '布署']], []])
  })

  it('is closed to other departments', async () => {
    const id = await room.create({ body: BODY })
    const other = await office.as(['editor'], { department: 'office' })
    await expect(proofOnDesk(other, organ, id)).rejects.toThrow('没有找到')
  })
})
