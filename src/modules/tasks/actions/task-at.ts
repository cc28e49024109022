import { NotFound, Refusal } from '#kernel/refusal.ts'
import type { Task } from '../task.ts'
import { STATUS_NAMES, stepAllowed, type TaskStep } from '../transitions.ts'

/** The task, when the step may be taken from where it stands; otherwise a refusal that says where it stands. */
export function taskAt(task: Task | undefined, step: TaskStep): Task {
  if (!task) throw new NotFound('这项任务')
  if (stepAllowed(step, task.status)) return task
  throw new Refusal(`这项任务现在是“${STATUS_NAMES[task.status]}”，请刷新后再看下一步。`, 'conflict')
}
