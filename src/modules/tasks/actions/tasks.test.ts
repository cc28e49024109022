import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clocksByDue } from '#kernel/clocks/testing.ts'
import type { Context } from '#kernel/context.ts'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { articleProcedure, withdrawArticle } from '#modules/articles/index.ts'
import { type Newsroom, openNewsroom } from '#modules/articles/testing.ts'
import { organProcedure } from '#modules/organs/index.ts'
import { taskBoard } from '../board.ts'
import type { NewTask, SentReport } from '../contract.ts'
import { planProcedure } from '../plan.ts'
import { readTask } from '../read-task.ts'
import { taskProcedure } from '../task.ts'
import { waitingTasks } from '../waiting-tasks.ts'
import { addTask } from './add-task.ts'
import { confirmTask, handBackTask } from './judge-task.ts'
import { moveDeadline } from './move-deadline.ts'
import { reportProgress } from './report-progress.ts'
import { setPlan } from './set-plan.ts'

const organ = 'yangqing'
let office: TestOffice
let room: Newsroom
let officer: Context
let farmer: Context
let clerk: Context
let article: string
let keys = 0
const key = () => `tasks-test-${++keys}`

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  room = await openNewsroom(office)
  article = await room.published({ title: '惠农补贴公示' })
  officer = await office.as(['disclosure-officer'], { name: '邓公开' })
  farmer = await office.as(['editor'], { department: 'agriculture', name: '何农' })
  clerk = await office.as(['editor'], { department: 'office', name: '陈办' })
  await setPlan(officer, {
    organ,
    key: key(),
    year: 2026,
    title: '2026年政务公开重点任务分工方案',
    article: null,
  })
})
afterAll(() => office.close())

const task = (changes: Partial<NewTask> = {}): NewTask => ({
  text: '每季度公示惠农补贴发放情况',
  lead: 'agriculture',
  assisting: [],
  deadline: '2026-06-27',
  basis: '县政务公开工作要点第三条',
  ...changes,
})
const hand = async (changes: Partial<NewTask> = {}) =>
  (await addTask(officer, { organ, key: key(), year: 2026, task: task(changes) })).id
const report = (changes: Partial<SentReport> = {}): SentReport => ({
  department: 'agriculture',
  text: '已发布第一季度公示。',
  evidence: [],
  done: false,
  ...changes,
})
const told = (by: Context, id: string, changes: Partial<SentReport> = {}) =>
  reportProgress(by, { organ, id, key: key(), report: report(changes) })
const proof = () => [{ kind: 'article' as const, id: article }]
const refused = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error.problems[0]?.field ?? error.kind
}
const dueOf = async (id: string) =>
  (await clocksByDue(office.ctx.db, organ, 500)).find((row) => row.stream === `task:${id}`)?.due

describe('a task', () => {
  it('goes from the plan to its department, is proved done, and confirmed', async () => {
    const id = await hand()
    expect(await dueOf(id)).toBe('2026-06-27')
    await told(farmer, id)
    await told(farmer, id, { text: '四个季度都已公示。', evidence: proof(), done: true })
    expect(await dueOf(id)).toBeUndefined()
    expect((await waitingTasks(office.ctx, organ, 10)).map((one) => one.id)).toContain(id)
    await confirmTask(officer, { organ, id, key: key(), note: '核对无误。' })
    const read = await readTask(officer, organ, id)
    expect(read).toMatchObject({ status: 'confirmed', standing: 'confirmed', mayReport: [] })
    expect(read.timeline.map((line) => [line.label, line.who])).toEqual([
      ['分派任务', '邓公开'],
      ['农业农村办公室报进展', '何农'],
      ['农业农村办公室报完成', '何农'],
      ['确认完成', '邓公开'],
    ])
    expect(read.evidence).toMatchObject([
      { kind: 'article', title: '惠农补贴公示', path: expect.any(String) },
    ])
    expect(read.timeline.every((line) => line.basis.length > 0)).toBe(true)
    expect(read.timeline[3]?.basis).toEqual([OGI.cite('46')])
  })

  it('comes back to its department with the reason, and its deadline runs again', async () => {
    const id = await hand()
    await told(farmer, id, { evidence: proof(), done: true })
    await handBackTask(officer, { organ, id, key: key(), reason: '还缺第二季度的公示。' })
    expect(await readTask(officer, organ, id)).toMatchObject({
      status: 'open',
      returned: '还缺第二季度的公示。',
    })
    expect(await dueOf(id)).toBe('2026-06-27')
    await told(farmer, id, { text: '补上了。', done: true })
    expect(await readTask(officer, organ, id)).toMatchObject({ status: 'reported', returned: '' })
  })

  it('keeps the old deadline and the reason when it is moved', async () => {
    const id = await hand()
    await moveDeadline(officer, { organ, id, key: key(), deadline: '2026-07-31', reason: '县里统一顺延。' })
    expect(await dueOf(id)).toBe('2026-07-31')
    const { timeline, deadline } = await readTask(officer, organ, id)
    expect(deadline).toBe('2026-07-31')
    expect(timeline[1]?.note).toBe('2026-06-27 改为 2026-07-31：县里统一顺延。')
  })

  it.each(['2026-06-27', '2026-03-01'])('cannot be moved to %s', async (deadline) => {
    const id = await hand()
    const moving = moveDeadline(officer, { organ, id, key: key(), deadline, reason: '调整。' })
    expect(await refused(moving)).toBe('deadline')
  })

  it('may be due today and not before', async () => {
    await expect(hand({ deadline: '2026-03-02' })).resolves.toEqual(expect.any(String))
    expect(await refused(hand({ deadline: '2026-03-01' }))).toBe('deadline')
  })

  it.each([
    [{ lead: 'nowhere' }, 'lead'],
    [{ assisting: ['nowhere'] }, 'assisting'],
    [{ assisting: ['agriculture'] }, 'assisting'],
  ])('needs departments of this organ, each once: %j', async (changes, field) => {
    expect(await refused(hand(changes))).toBe(field)
  })

  it('needs a plan of its year', async () => {
    const adding = addTask(officer, { organ, key: key(), year: 2027, task: task() })
    expect(await refused(adding)).toBe('conflict')
  })

  it('is handed out once however often it is sent', async () => {
    const again = { organ, key: key(), year: 2026, task: task() }
    const [first, second] = await Promise.all([addTask(officer, again), addTask(officer, again)])
    expect(second).toEqual(first)
  })
})

describe('a report', () => {
  it('is made for one’s own department only, and only by those the task names', async () => {
    const id = await hand({ assisting: ['office'] })
    await told(clerk, id, { department: 'office', text: '已提供底册。' })
    expect(await refused(told(clerk, id))).toBe('forbidden')
    const own = await hand()
    expect(await refused(told(clerk, own, { department: 'office' }))).toBe('department')
    expect((await readTask(clerk, organ, id)).mayReport).toEqual(['office'])
    expect((await readTask(officer, organ, id)).mayReport).toEqual(['agriculture', 'office'])
  })

  it('of completion comes from the lead, with a proof', async () => {
    const id = await hand({ assisting: ['office'] })
    expect(await refused(told(clerk, id, { department: 'office', done: true, evidence: proof() }))).toBe(
      'done',
    )
    expect(await refused(told(farmer, id, { done: true }))).toBe('evidence')
  })

  it('names proofs that exist: a document not published, withdrawn or of nobody is none', async () => {
    const id = await hand()
    const link = (kind: 'article' | 'training', target: string) => [{ kind, id: target }]
    expect(await refused(told(farmer, id, { evidence: link('article', 'no-such-article') }))).toBe(
      'evidence.0.id',
    )
    expect(await refused(told(farmer, id, { evidence: link('training', article) }))).toBe('evidence.0.id')
    const draft = await room.create()
    expect(await refused(told(farmer, id, { evidence: link('article', draft) }))).toBe('evidence.0.id')
    const withdrawn = await room.published({ title: '撤回的公示' })
    await told(farmer, id, { evidence: link('article', withdrawn) })
    await withdrawArticle(room.final, { organ, id: withdrawn, key: key(), reason: '内容有误' })
    expect((await readTask(farmer, organ, id)).evidence).toMatchObject([{ title: '撤回的公示', path: null }])
    expect(await refused(told(farmer, id, { evidence: link('article', withdrawn) }))).toBe('evidence.0.id')
  })

  it('cannot be made, confirmed or handed back from where the task does not stand', async () => {
    const id = await hand()
    expect(await refused(confirmTask(officer, { organ, id, key: key(), note: '' }))).toBe('conflict')
    expect(await refused(handBackTask(officer, { organ, id, key: key(), reason: '缺' }))).toBe('conflict')
    await told(farmer, id, { evidence: proof(), done: true })
    expect(await refused(told(farmer, id))).toBe('conflict')
    await confirmTask(officer, { organ, id, key: key(), note: '' })
    const moving = moveDeadline(officer, { organ, id, key: key(), deadline: '2026-12-01', reason: '调整。' })
    expect(await refused(moving)).toBe('conflict')
  })
})

describe('the board', () => {
  it('puts the late first and counts by department, and shows the plan with its document', async () => {
    await setPlan(officer, { organ, key: key(), year: 2025, title: '2025年分工方案', article })
    const hand2025 = (deadline: string, lead: string) =>
      addTask(officer, { organ, key: key(), year: 2025, task: task({ deadline, lead }) })
    await hand2025('2026-05-01', 'office')
    const late = await hand2025('2026-03-10', 'agriculture')
    const now = office.at(officer, '2026-03-11')
    const board = await taskBoard(now, organ, 2025)
    expect(board.tasks.map((one) => [one.id === late.id, one.standing, one.daysLate])).toEqual([
      [true, 'late', 1],
      [false, 'open', 0],
    ])
    expect(board.counts).toEqual({ total: 2, confirmed: 0, reported: 0, open: 2, late: 1 })
    expect(board.departments.map((one) => [one.department, one.late])).toEqual([
      ['agriculture', 1],
      ['office', 0],
    ])
    expect(board.plan).toMatchObject({ title: '2025年分工方案', article: { title: '惠农补贴公示' } })
    expect(board.years).toEqual([2026, 2025])
    expect((await taskBoard(now, organ)).year).toBe(2026)
  })

  it('links only documents that are published', async () => {
    const linking = setPlan(officer, {
      organ,
      key: key(),
      year: 2024,
      title: '2024年方案',
      article: 'no-such-article',
    })
    expect(await refused(linking)).toBe('article')
  })

  it('is the same after it is made again from the ledger', async () => {
    const rows = () =>
      sql`SELECT to_jsonb(t) AS row FROM task AS t UNION ALL
      SELECT to_jsonb(p) FROM task_plan AS p UNION ALL SELECT to_jsonb(c) FROM clock AS c
      UNION ALL SELECT to_jsonb(n) FROM counter AS n ORDER BY 1`.execute(office.ctx.db)
    const before = (await rows()).rows
    await rebuildReadModels(office.ctx, [
      rebuildable(organProcedure),
      rebuildable(articleProcedure),
      rebuildable(planProcedure),
      rebuildable(taskProcedure),
    ])
    expect((await rows()).rows).toEqual(before)
  })
})
