import { trailLines } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { covers, departmentScope } from '#kernel/department-scope.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import type { Evidence } from './evidence.ts'
import { daysLate, standingOn } from './standing.ts'
import { type Task, type TaskEvent, taskProcedure } from './task.ts'

function toldOf(event: TaskEvent, nameOf: (department: string) => string) {
  switch (event.kind) {
    case 'task-set':
      return { label: '分派任务', note: `完成时限 ${event.payload.deadline}` }
    case 'progress-reported': {
      const { department, text, done } = event.payload
      return { label: `${nameOf(department)}${done ? '报完成' : '报进展'}`, note: text }
    }
    case 'task-confirmed':
      return { label: '确认完成', note: event.payload.note }
    case 'task-returned':
      return { label: '退回', note: event.payload.reason }
    case 'deadline-moved': {
      const { from, to, reason } = event.payload
      return { label: '调整完成时限', note: `${from} 改为 ${to}：${reason}` }
    }
  }
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
  const lines = await trailLines(ctx, events, (event) => toldOf(event, nameOf))
  const proofs = events.map((event) => (event.kind === 'progress-reported' ? event.payload.evidence : []))
  return {
    ...{ id, text, lead, assisting, deadline, basis, year, status, returned },
    number: taken.value,
    standing: standingOn(state, now),
    daysLate: daysLate(state, now),
    evidence: linked(state.evidence),
    timeline: lines.map((line, at) => ({ ...line, evidence: linked(proofs[at] ?? []) })),
    mayReport: status === 'open' ? reportable(ctx, organ, state) : [],
  }
}
