import { namesOf, RESIDENT, SYSTEM } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { type Recorded, readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { covers, departmentScope, publishedByIds } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { Evidence } from './evidence.ts'
import { daysLate, standingOn } from './standing.ts'
import { type Task, type TaskEvent, taskProcedure } from './task.ts'

type Told = { label: string; note: string; evidence: Evidence[] }

function toldOf(event: TaskEvent, nameOf: (department: string) => string): Told {
  switch (event.kind) {
    case 'task-set':
      return { label: '分派任务', note: `完成时限 ${event.payload.deadline}`, evidence: [] }
    case 'progress-reported': {
      const { department, text, evidence, done } = event.payload
      return { label: `${nameOf(department)}${done ? '报完成' : '报进展'}`, note: text, evidence }
    }
    case 'task-confirmed':
      return { label: '确认完成', note: event.payload.note, evidence: [] }
    case 'task-returned':
      return { label: '退回', note: event.payload.reason, evidence: [] }
    case 'deadline-moved': {
      const { from, to, reason } = event.payload
      return { label: '调整完成时限', note: `${from} 改为 ${to}：${reason}`, evidence: [] }
    }
  }
}

async function timelineOf(ctx: Context, events: Recorded<TaskEvent>[], nameOf: (id: string) => string) {
  const people = await namesOf(ctx.db, [...new Set(events.map((event) => event.actor))])
  for (const { id, name } of [RESIDENT, SYSTEM]) people.set(id, name)
  return events.map((event) => ({
    ...toldOf(event, nameOf),
    day: event.day,
    at: event.at,
    who: people.get(event.actor) ?? '已停用的账号',
    basis: event.basis,
  }))
}

function reportable(ctx: Context, organ: string, task: Task): string[] {
  const scope = departmentScope(ctx, organ, 'task.report')
  return [task.lead, ...task.assisting].filter((department) => covers(scope, department))
}

async function pathsOf(ctx: Context, organ: string, evidence: Evidence[]) {
  const ids = evidence.filter((one) => one.kind === 'article').map((one) => one.id)
  return new Map((await publishedByIds(ctx, organ, ids)).map((one) => [one.id, one.path]))
}

/** One task with its history, its proofs, and for whom the caller may report. */
export async function readTask(ctx: Context, organ: string, id: string) {
  const { state, events } = await readCase(ctx, taskProcedure, organ, id, '这项任务')
  if (!state) throw new NotFound('这项任务')
  const { departments } = await organById(ctx, organ)
  const nameOf = (one: string) => departments.find((department) => department.id === one)?.name ?? one
  const paths = await pathsOf(ctx, organ, state.evidence)
  const linked = (evidence: Evidence[]) =>
    evidence.map((one) => ({ ...one, path: paths.get(one.id) ?? null }))
  const { text, lead, assisting, deadline, basis, year, taken, status, returned } = state
  const now = today(ctx)
  const timeline = await timelineOf(ctx, events, nameOf)
  return {
    ...{ id, text, lead, assisting, deadline, basis, year, status, returned },
    number: taken.value,
    standing: standingOn(state, now),
    daysLate: daysLate(state, now),
    evidence: linked(state.evidence),
    timeline: timeline.map((told) => ({ ...told, evidence: linked(told.evidence) })),
    mayReport: status === 'open' ? reportable(ctx, organ, state) : [],
  }
}
