import { type Day, daysBetween } from '#law/index.ts'
import type { TaskStatus } from './transitions.ts'

/** Where a task stands on a day: as its status, except that open work past its deadline is late. */
export type Standing = TaskStatus | 'late'

/** Where a task stands today. What was told done waits for the disclosure office, so it is not late any more. */
export function standingOn(task: { status: TaskStatus; deadline: Day }, today: Day): Standing {
  return task.status === 'open' && task.deadline < today ? 'late' : task.status
}

/** How many days a task is late; 0 when it is not. */
export function daysLate(task: { status: TaskStatus; deadline: Day }, today: Day): number {
  return standingOn(task, today) === 'late' ? daysBetween(task.deadline, today) : 0
}
