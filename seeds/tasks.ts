import type { Context } from '#kernel/context.ts'
import { caseOfKey } from '#kernel/ledger/index.ts'
import { addDays } from '#law/index.ts'
import {
  addTask,
  attachMaterial,
  closeProblem,
  confirmTask,
  handBackTask,
  moveDeadline,
  recordProblem,
  recordTraining,
  reportProgress,
  setPlan,
} from '#modules/tasks/index.ts'
import type { Cast } from './cast.ts'
import { publishedId } from './published-id.ts'
import { dayMeant, type WrittenDay } from './relative-day.ts'
import { type Happens, instant } from './timeline.ts'
import written from './yangqing/tasks.json' with { type: 'json' }

const ORGAN = 'yangqing'

type WrittenPlan = (typeof written.plans)[number]
type WrittenTask = WrittenPlan['tasks'][number]

/** A written task, with what only some of them have. */
interface Script {
  key: string
  text: string
  lead: string
  assisting: string[]
  deadline: WrittenDay
  basis: string
  progress: { on: WrittenDay; text: string }[]
  done: { on: WrittenDay; text: string; evidence: string[] } | null
  returned?: { toldOn: string; text: string; evidence: string[]; on: string; reason: string }
  moved?: { on: string; to: string; reason: string }
  unconfirmed?: boolean
}

interface Stage {
  cast: Cast
  task: Script
  /** The task's own id, as the actions derive it. */
  id: string
  day(written: WrittenDay): string
  officer(at: string): Context
}

async function evidenceOf(ctx: Context, links: string[]) {
  return Promise.all(
    links.map(async (link) => {
      const [kind, key = ''] = link.split(':')
      if (kind === 'training')
        return { kind, id: caseOfKey(ctx, kind, ORGAN, `seed-training-${key}`) } as const
      if (kind === 'consultation')
        return { kind, id: caseOfKey(ctx, kind, ORGAN, `seed-consult-${key}`) } as const
      return { kind: 'article' as const, id: await publishedId(ctx, ORGAN, link) }
    }),
  )
}

function told(
  { cast, task, id }: Stage,
  at: string,
  { text, evidence, done }: { text: string; evidence: string[]; done: boolean },
): Happens {
  return {
    at,
    what: `任务 ${task.key} ${done ? '报完成' : '报进展'}`,
    async run() {
      const clerk = cast.as('editor', ORGAN, at, task.lead)
      const report = { department: task.lead, text, evidence: await evidenceOf(clerk, evidence), done }
      await reportProgress(clerk, { organ: ORGAN, id, key: `seed-told-${task.key}-${at}`, report })
    },
  }
}

function returnSteps(stage: Stage): Happens[] {
  const { task, id, officer } = stage
  if (!task.returned) return []
  const { toldOn, text, evidence, on, reason } = task.returned
  const at = instant(on, '10:00')
  return [
    told(stage, instant(toldOn, '16:00'), { text, evidence, done: true }),
    {
      at,
      what: `任务 ${task.key} 退回`,
      run: () => handBackTask(officer(at), { organ: ORGAN, id, key: `seed-back-${task.key}`, reason }),
    },
  ]
}

function moveSteps({ task, id, officer }: Stage): Happens[] {
  if (!task.moved) return []
  const { on, to: deadline, reason } = task.moved
  const at = instant(on, '11:00')
  const run = () =>
    moveDeadline(officer(at), { organ: ORGAN, id, key: `seed-move-${task.key}`, deadline, reason })
  return [{ at, what: `任务 ${task.key} 调整时限`, run }]
}

function doneSteps(stage: Stage): Happens[] {
  const { task, id, officer, day } = stage
  if (!task.done) return []
  const on = day(task.done.on)
  const report = told(stage, instant(on, '16:30'), { ...task.done, done: true })
  if (task.unconfirmed) return [report]
  const at = instant(addDays(on, 1), '09:30')
  const note = '佐证已核对。'
  const run = () => confirmTask(officer(at), { organ: ORGAN, id, key: `seed-confirm-${task.key}`, note })
  return [report, { at, what: `任务 ${task.key} 确认`, run }]
}

function planSteps(ctx: Context, cast: Cast, plan: WrittenPlan, day: Stage['day']): Happens[] {
  const officer = (at: string) => cast.as('disclosure-officer', ORGAN, at)
  const at = instant(plan.setOn, '09:00')
  const { year, title } = plan
  const set: Happens = {
    at,
    what: `${year} 年分工方案`,
    async run() {
      const article = await publishedId(ctx, ORGAN, plan.article)
      await setPlan(officer(at), { organ: ORGAN, key: `seed-plan-${year}`, year, title, article })
    },
  }
  const tasks = plan.tasks.flatMap((one: WrittenTask) => {
    const task = one as Script
    const { text, lead, assisting, basis } = task
    const key = `seed-task-${task.key}`
    const stage: Stage = { cast, task, id: caseOfKey(ctx, 'task', ORGAN, key), day, officer }
    const facts = { text, lead, assisting, basis, deadline: day(task.deadline) }
    const begin = instant(plan.setOn, '09:30')
    const run = () => addTask(officer(begin), { organ: ORGAN, key, year, task: facts })
    const progress = task.progress.map((part) =>
      told(stage, instant(day(part.on), '16:00'), { text: part.text, evidence: [], done: false }),
    )
    return [
      { at: begin, what: `任务 ${task.key}`, run },
      ...progress,
      ...returnSteps(stage),
      ...moveSteps(stage),
      ...doneSteps(stage),
    ]
  })
  return [set, ...tasks]
}

function trainingSteps(ctx: Context, cast: Cast): Happens[] {
  return written.trainings.map((one) => {
    const { key: name, material, ...training } = one
    const at = instant(one.day, '17:40')
    const key = `seed-training-${name}`
    return {
      at,
      what: `学习 ${name}`,
      async run() {
        const officer = cast.as('disclosure-officer', ORGAN, at)
        await recordTraining(officer, { organ: ORGAN, key, training })
        if (!material) return
        const file = { name: material.name, bytes: Buffer.from(material.text, 'utf8') }
        const id = caseOfKey(ctx, 'training', ORGAN, key)
        await attachMaterial(officer, { organ: ORGAN, id, key: `${key}-material`, file })
      },
    }
  })
}

function problemSteps(ctx: Context, cast: Cast, day: Stage['day']): Happens[] {
  return written.problems.flatMap((one) => {
    const { key: name, closed, ...problem } = one
    const foundOn = day(problem.foundOn)
    const at = instant(foundOn, '14:50')
    const key = `seed-problem-${name}`
    const found = { ...problem, foundOn, due: day(problem.due) }
    const officer = (when: string) => cast.as('disclosure-officer', ORGAN, when)
    const record = {
      at,
      what: `问题 ${name}`,
      run: () => recordProblem(officer(at), { organ: ORGAN, key, problem: found }),
    }
    if (!closed) return [record]
    const end = instant(closed.on, '16:20')
    const id = caseOfKey(ctx, 'problem', ORGAN, key)
    const run = () =>
      closeProblem(officer(end), { organ: ORGAN, id, key: `${key}-closed`, result: closed.result })
    return [record, { at: end, what: `问题 ${name} 销号`, run }]
  })
}

/** Plans, tasks, trainings and typical problems of the demonstration; one task is late today, one waits. */
export function taskHappenings(ctx: Context, cast: Cast, workdaysAgo: (count: number) => string): Happens[] {
  const day = (one: WrittenDay) => dayMeant(one, workdaysAgo)
  return [
    ...written.plans.flatMap((plan) => planSteps(ctx, cast, plan, day)),
    ...trainingSteps(ctx, cast),
    ...problemSteps(ctx, cast, day),
  ]
}
