import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clocksByDue } from '#kernel/clocks/testing.ts'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { openNewsroom } from '#modules/articles/testing.ts'
import { workOfYear } from '#modules/tasks/index.ts'
import type { Problem, Training } from '../contract.ts'
import { listProblems, listTrainings, materialOf } from '../read-learning.ts'
import { closeProblem, recordProblem } from './record-problem.ts'
import { attachMaterial, recordTraining } from './record-training.ts'

const organ = 'yangqing'
let office: TestOffice
let officer: Context
let keys = 0
const key = () => `learning-test-${++keys}`

beforeAll(async () => {
  office = await openTestOffice('2026-03-02')
  await openNewsroom(office)
  officer = await office.as(['disclosure-officer'])
})
afterAll(() => office.close())

const training = (changes: Partial<Training> = {}): Training => ({
  day: '2026-02-10',
  subject: '依申请公开答复要点',
  hours: 2.5,
  place: '镇政府三楼会议室',
  lecturer: '',
  attendees: [
    { department: 'office', count: 4 },
    { department: 'agriculture', count: 3 },
  ],
  record: '学习了答复的七种情形。',
  ...changes,
})
const problem = (changes: Partial<Problem> = {}): Problem => ({
  foundOn: '2026-02-10',
  place: '通知公告栏目',
  what: '两篇公告的成文日期晚于发布日期',
  measure: '核对原件后改正，并在初审清单里加一项',
  owner: 'office',
  due: '2026-03-08',
  ...changes,
})
const field = async (doing: Promise<unknown>) => {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error.problems[0]?.field ?? error.kind
}
const text = { name: '讲义.txt', bytes: Buffer.from('第一讲', 'utf8') }

describe('a training', () => {
  it('is registered with who took part and its papers, and counted for the year', async () => {
    const { id } = await recordTraining(officer, { organ, key: key(), training: training() })
    await attachMaterial(officer, { organ, id, key: key(), file: text })
    const { rows, total } = await listTrainings(office.ctx, organ, {})
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({ id, hours: 2.5, materials: [{ name: '讲义.txt', bytes: 9 }] })
    const hash = rows[0]?.materials[0]?.hash ?? ''
    expect(await (await materialOf(officer, { organ, id, hash })).text()).toBe('第一讲')
    expect(await field(materialOf(officer, { organ, id, hash: 'a'.repeat(64) }))).toBe('not-found')
    expect(await field(attachMaterial(officer, { organ, id, key: key(), file: text }))).toBe('conflict')
    const learnt = async (year: number) =>
      (await workOfYear(officer, organ, year)).filter(({ name }) => /training/.test(name))
    expect((await learnt(2026)).map(({ count }) => count)).toEqual([1, 7])
    expect((await learnt(2025)).map(({ count }) => count)).toEqual([0, 0])
  })

  it.each([
    [{ day: '2026-03-03' }, 'day'],
    [{ attendees: [{ department: 'nowhere', count: 1 }] }, 'attendees.0.department'],
  ])('is refused with %j', async (changes, at) => {
    expect(await field(recordTraining(officer, { organ, key: key(), training: training(changes) }))).toBe(at)
  })

  it('takes no program for a paper', async () => {
    const { id } = await recordTraining(officer, { organ, key: key(), training: training() })
    const file = { name: '讲义.pdf', bytes: Buffer.from('MZ not a pdf') }
    await expect(attachMaterial(officer, { organ, id, key: key(), file })).rejects.toThrow(Refusal)
  })
})

describe('a typical problem', () => {
  it('falls due on its day, also a Sunday, until it is closed', async () => {
    const { id } = await recordProblem(officer, { organ, key: key(), problem: problem() })
    const due = async () => (await clocksByDue(office.ctx.db, organ, 10)).map((row) => [row.stream, row.due])
    expect(await due()).toContainEqual([`problem:${id}`, '2026-03-08'])
    await closeProblem(officer, { organ, id, key: key(), result: '两篇都已改正。' })
    expect(await due()).toEqual([])
    const { rows } = await listProblems(office.ctx, organ, {})
    expect(rows[0]).toMatchObject({ closed: { day: '2026-03-02', result: '两篇都已改正。' } })
    expect(await field(closeProblem(officer, { organ, id, key: key(), result: '再销' }))).toBe('conflict')
  })

  it.each([
    [{ foundOn: '2026-03-03', due: '2026-03-09' }, 'foundOn'],
    [{ due: '2026-02-09' }, 'due'],
    [{ owner: 'nowhere' }, 'owner'],
  ])('is refused with %j', async (changes, at) => {
    expect(await field(recordProblem(officer, { organ, key: key(), problem: problem(changes) }))).toBe(at)
  })
})
