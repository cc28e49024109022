import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RESIDENT } from '#kernel/accounts/index.ts'
import { clocksByDue } from '#kernel/clocks/testing.ts'
import { actingAs, type Context } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { waiting } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { MAJOR_DECISIONS } from '#law/index.ts'
import { type Newsroom, openNewsroom } from '#modules/articles/testing.ts'
import { consultationsOfYear, waitingConsultations } from '#modules/consultation/index.ts'
import { commentProcedure } from '../comment.ts'
import { consultationProcedure } from '../consultation.ts'
import type { ConsultationDraft } from '../contract.ts'
import { listComments, listConsultations, readConsultation } from '../read-consultation.ts'
import { UNRELATED } from '../rules/result-problem.ts'
import { answerConsultation } from './answer-consultation.ts'
import { closeConsultations } from './close-consultations.ts'
import { handleComment } from './handle-comment.ts'
import { publishConsultation, withdrawConsultation } from './publish-consultation.ts'
import { draftConsultation, saveConsultationDraft } from './save-draft.ts'
import { enterComment, submitComment } from './take-comment.ts'

const organ = 'yangqing'
let office: TestOffice
let room: Newsroom
let officer: Context
let farmer: Context
let resident: Context
let keys = 0
const key = () => `consultation-test-${++keys}`

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  room = await openNewsroom(office)
  officer = await office.as(['disclosure-officer'], { name: '邓公开' })
  farmer = await office.as(['editor'], { department: 'agriculture' })
  resident = actingAs(office.ctx, RESIDENT)
})
afterAll(() => office.close())

const aDraft = (changes: Partial<ConsultationDraft> = {}): ConsultationDraft => ({
  title: '村道养护管理办法（征求意见稿）',
  department: 'agriculture',
  matter: '村道越修越多，谁来养、钱从哪来，需要有个办法。',
  text: '第一条　为了把村道养好，制定本办法。\n第二条　本办法适用于全镇村道。',
  basis: '公路法和省里的农村公路条例',
  contact: '电话 0759-7231356，信寄洋青镇府前路1号',
  major: true,
  ...changes,
})
const drafted = async (changes: Partial<ConsultationDraft> = {}) =>
  (await draftConsultation(farmer, { organ, key: key(), draft: aDraft(changes) })).id
const publish = (id: string, to = '2026-04-01', shorterBecause = '') =>
  publishConsultation(officer, { organ, id, key: key(), to, shorterBecause })
const opened = async (changes: Partial<ConsultationDraft> = {}) => {
  const id = await drafted(changes)
  await publish(id)
  return id
}
const form = (text: string, name = '', contact = '') => ({ text, name, contact })
const say = (by: Context, id: string, text: string, name = '', contact = '') =>
  submitComment(by, { organ, id, key: key(), form: form(text, name, contact) })
const sort = (id: string, comment: string, group: string) =>
  handleComment(officer, { organ, id, comment, key: key(), group, summary: '希望养护费公开。' })
const later = (ctx: Context, day = '2026-04-02') => office.at(ctx, day)
const refused = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error.problems[0]?.field ?? error.kind
}

describe('a consultation', () => {
  it('is drafted, put before the public, commented on, closed by the calendar and answered', async () => {
    const id = await opened()
    const first = await say(resident, id, '养护费应当每年公开。', '王小明', '13800000101')
    const second = await enterComment(officer, {
      organ,
      id,
      key: key(),
      channel: 'phone',
      form: form('路灯也要管。'),
    })
    expect(first.label).toMatch(/征意〔2026〕\d+号$/)
    expect(await closeConsultations(office.at(office.ctx, '2026-04-01'))).toBe(0)
    expect(await closeConsultations(later(office.ctx))).toBe(1)
    expect((await readConsultation(officer, organ, id)).status).toBe('closed')
    await sort(id, first.id, '养护费')
    await sort(id, second.id, UNRELATED)
    const answers = [{ group: '养护费', verdict: 'adopted' as const, reason: '第九条写明每年公开。' }]
    const overview = '共收到意见 2 条，采纳 1 条。'
    await answerConsultation(later(officer), {
      organ,
      id,
      key: key(),
      result: { overview, answers, article: null },
    })
    const read = await readConsultation(officer, organ, id)
    expect(read).toMatchObject({
      status: 'answered',
      path: `/yangqing/consultation/${id}.html`,
      result: { received: 2, unrelated: 1, answers: [{ group: '养护费', count: 1, verdict: 'adopted' }] },
    })
    expect(read.timeline.map((line) => line.label)).toEqual([
      '起草',
      '公布草案',
      '期限届满，停止接收意见',
      '公布采纳情况',
    ])
    expect(read.timeline[1]?.basis).toEqual([MAJOR_DECISIONS.cite('15')])
    const counted = async (year: number) =>
      Object.fromEntries(
        (await consultationsOfYear(officer, organ, year)).map((one) => [one.name, one.count]),
      )
    expect(await counted(2026)).toMatchObject({ consultationsAnswered: 1 })
    expect(await counted(2025)).toMatchObject({ consultationsOpened: 0, consultationsAnswered: 0 })
  })

  it('stands among the clocks with its last day while it is open, and tells the site', async () => {
    const before = await waiting(office.ctx, 'site')
    const id = await opened()
    expect(await waiting(office.ctx, 'site')).toBe(before + 1)
    const due = async () =>
      (await clocksByDue(office.ctx.db, organ, 50)).find((row) => row.stream === `consultation:${id}`)?.due
    expect(await due()).toBe('2026-04-01')
    await closeConsultations(later(office.ctx))
    expect(await due()).toBeUndefined()
  })

  it('of a major decision needs thirty days or a reason, which is published', async () => {
    const id = await drafted()
    expect(await refused(publish(id, '2026-03-31'))).toBe('shorterBecause')
    expect(await refused(publish(id, '2026-03-02'))).toBe('to')
    await publish(id, '2026-03-09', '汛期临近')
    expect(await readConsultation(officer, organ, id)).toMatchObject({
      shorterBecause: '汛期临近',
      to: '2026-03-09',
    })
  })

  it('is changed only as a draft, by its own department', async () => {
    const id = await drafted()
    const change = (by: Context, draft: ConsultationDraft) =>
      saveConsultationDraft(by, { organ, id, key: key(), draft })
    await change(farmer, aDraft({ title: '改了标题的办法' }))
    expect((await readConsultation(farmer, organ, id)).draft.title).toBe('改了标题的办法')
    const other = await office.as(['editor'], { department: 'office' })
    expect(await refused(change(other, aDraft()))).toBe('draft.department')
    expect(await refused(change(farmer, aDraft({ department: 'office' })))).toBe('draft.department')
    expect(await refused(change(farmer, aDraft({ department: 'nowhere' })))).toBe('draft.department')
    await publish(id)
    expect(await refused(change(farmer, aDraft()))).toBe('conflict')
    expect(await refused(publish(id))).toBe('conflict')
  })

  it('shows each person the steps open to him', async () => {
    const id = await drafted()
    const steps = async (by: Context) => (await readConsultation(by, organ, id)).steps
    expect(await steps(farmer)).toEqual(['draft'])
    expect(await steps(officer)).toEqual(['draft', 'publish'])
    await publish(id)
    expect(await steps(officer)).toEqual(['handle', 'withdraw'])
    expect(await steps(await office.as(['leader']))).toEqual([])
  })

  it('withdrawn takes no comment and cannot be answered', async () => {
    const id = await opened()
    await withdrawConsultation(officer, { organ, id, key: key(), reason: '草案有误' })
    expect(await refused(say(resident, id, '还有意见。'))).toBe('conflict')
    expect((await readConsultation(officer, organ, id)).path).toBeNull()
    const result = { overview: '没有收到意见。', answers: [], article: null }
    expect(await refused(answerConsultation(officer, { organ, id, key: key(), result }))).toBe('conflict')
  })
})

describe('a comment', () => {
  it('is taken on the last day and not the day after, though letters of that day may still be entered', async () => {
    const id = await opened()
    await say(office.at(resident, '2026-04-01T23:59:00+08:00'), id, '最后一天的意见。')
    expect(await refused(say(later(resident), id, '晚了一天的意见。'))).toBe('conflict')
    const entering = { organ, id, key: key(), channel: 'letter' as const, form: form('信里的意见。') }
    await enterComment(later(officer), entering)
    expect((await readConsultation(officer, organ, id)).received).toBe(2)
  })

  it('is not taken for a draft or for nothing', async () => {
    expect(await refused(say(resident, await drafted(), '草稿也想说。'))).toBe('conflict')
    expect(await refused(say(resident, 'no-such-consultation', '有人吗'))).toBe('not-found')
  })

  it('sent twice is one, changed is another', async () => {
    const id = await opened()
    const once = { organ, id, key: key(), form: form('同一条意见。') }
    const [one, two] = await Promise.all([submitComment(resident, once), submitComment(resident, once)])
    expect(two).toEqual(one)
    await submitComment(resident, { ...once, form: form('改过的意见。') })
    expect((await readConsultation(officer, organ, id)).received).toBe(2)
  })

  it('stands in the vault with who sent it, and nowhere else', async () => {
    const id = await opened()
    await say(resident, id, '我叫陈喆堃，住榕坡村8号。', '陈喆堃', '13800000109')
    const { rows } = await sql<{ found: string }>`
      SELECT payload::text AS found FROM event WHERE payload::text LIKE '%喆堃%' OR payload::text LIKE '%13800000109%'
      UNION ALL SELECT to_jsonb(c)::text FROM consultation_comment AS c WHERE to_jsonb(c)::text LIKE '%喆堃%'`.execute(
      office.ctx.db,
    )
    expect(rows).toEqual([])
    const { rows: shown } = await listComments(officer, organ, id, 1)
    expect(shown).toMatchObject([
      { text: '我叫陈喆堃，住榕坡村8号。', name: '陈喆堃', contact: '13800000109', handled: false },
    ])
  })

  it('is sorted anew until the result is out, and only under its own consultation', async () => {
    const id = await opened()
    const other = await opened()
    const { id: comment } = await say(resident, id, '养护费应当公开。')
    await sort(id, comment, '养护费')
    await sort(id, comment, '公开')
    expect((await readConsultation(officer, organ, id)).groups).toEqual([{ group: '公开', count: 1 }])
    expect(await refused(sort(other, comment, '养护费'))).toBe('not-found')
  })
})

describe('a result', () => {
  it('waits until every comment is sorted, and answers every group', async () => {
    const id = await opened()
    const { id: comment } = await say(resident, id, '养护费应当公开。')
    await closeConsultations(later(office.ctx))
    const answer = (answers: object[], article: string | null = null) =>
      answerConsultation(officer, {
        organ,
        id,
        key: key(),
        result: { overview: '收到 1 条。', answers: answers as never, article },
      })
    expect(await refused(answer([]))).toBe('result.answers')
    const steps = async () => (await waitingConsultations(officer, organ, 50)).filter((one) => one.id === id)
    expect(await steps()).toMatchObject([
      { step: '归纳意见', title: '村道养护管理办法（征求意见稿）（1 条）' },
    ])
    await sort(id, comment, '公开')
    expect(await steps()).toMatchObject([{ step: '公布采纳情况' }])
    expect(await refused(answer([]))).toBe('result.answers')
    const given = { group: '公开', verdict: 'partly', reason: '按年公开，不按月。' }
    expect(await refused(answer([given, { ...given, group: '绿化' }]))).toBe('result.answers.1.group')
    expect(await refused(answer([given], 'no-such-article'))).toBe('result.article')
    await answer([given], await room.published({ title: '村道养护管理办法' }))
    expect(await steps()).toEqual([])
    expect(await refused(answer([given]))).toBe('conflict')
  })

  it('cannot come before the period is over', async () => {
    const id = await opened()
    const result = { overview: '没有收到意见。', answers: [], article: null }
    expect(await refused(answerConsultation(officer, { organ, id, key: key(), result }))).toBe('conflict')
  })
})

it('lists what there is, and the same after it is made again from the ledger', async () => {
  expect((await listConsultations(officer, organ, 1)).total).toBeGreaterThan(5)
  const rows = () =>
    sql`SELECT to_jsonb(c) AS row FROM consultation AS c UNION ALL SELECT to_jsonb(m) FROM consultation_comment AS m
      ORDER BY 1`.execute(office.ctx.db)
  const before = (await rows()).rows
  await rebuildReadModels(office.ctx, [rebuildable(consultationProcedure), rebuildable(commentProcedure)])
  expect((await rows()).rows).toEqual(before)
})
