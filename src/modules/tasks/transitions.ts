import type { Permission } from '#kernel/permissions.ts'

/** Where a task stands: being worked on, told to be done, accepted as done. */
export type TaskStatus = 'open' | 'reported' | 'confirmed'

/** What can be done to a task, from where, and who may. */
export const STEPS = {
  report: { from: ['open'], permission: 'task.report' },
  'report-done': { from: ['open'], permission: 'task.report' },
  confirm: { from: ['reported'], permission: 'task.manage' },
  return: { from: ['reported'], permission: 'task.manage' },
  'move-deadline': { from: ['open', 'reported'], permission: 'task.manage' },
} as const satisfies Record<string, { from: readonly TaskStatus[]; permission: Permission }>

/** A step of a task. */
export type TaskStep = keyof typeof STEPS

/** The names of the statuses. */
export const STATUS_NAMES: Record<TaskStatus, string> = {
  open: '办理中',
  reported: '已报完成，待确认',
  confirmed: '已完成',
}

/** Whether a step may be taken from a status. */
export function stepAllowed(step: TaskStep, status: TaskStatus): boolean {
  return STEPS[step].from.some((one) => one === status)
}
