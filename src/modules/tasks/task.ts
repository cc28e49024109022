import type { RunningClock } from '#kernel/clocks/index.ts'
import type { NumberTaken, Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { Evidence } from './evidence.ts'
import { clearTasks, saveTask } from './store.ts'
import type { TaskStatus } from './transitions.ts'

/** What a task demands of whom, and until when. */
export interface TaskFacts {
  text: string
  /** The department that answers for it. */
  lead: string
  assisting: string[]
  deadline: Day
  /** What the task rests on, in words: 县工作要点第三条. */
  basis: string
}

/** What a department said about its progress. */
export interface ProgressReport {
  department: string
  text: string
  evidence: Evidence[]
  done: boolean
}

/** What happens to a task. */
export type TaskEvent =
  | { kind: 'task-set'; payload: TaskFacts & { plan: string; year: number; taken: NumberTaken } }
  | { kind: 'progress-reported'; payload: ProgressReport }
  | { kind: 'task-confirmed'; payload: { note: string } }
  | { kind: 'task-returned'; payload: { reason: string } }
  | { kind: 'deadline-moved'; payload: { from: Day; to: Day; reason: string } }

/** A task as its events tell it. */
export interface Task extends TaskFacts {
  plan: string
  year: number
  taken: NumberTaken
  status: TaskStatus
  latest: string
  evidence: Evidence[]
  /** The day the department told it was done; null while it is not. */
  reportedOn: Day | null
  confirmedOn: Day | null
  /** Why it was handed back, while it has not been told done again. */
  returned: string
  moves: number
}

const begun = { latest: '', evidence: [], reportedOn: null, confirmedOn: null, returned: '', moves: 0 }

const sameEvidence = (one: Evidence, other: Evidence) => one.kind === other.kind && one.id === other.id

function withReport(task: Task, report: ProgressReport, day: Day): Task {
  const known = task.evidence.filter((old) => !report.evidence.some((one) => sameEvidence(old, one)))
  const evidence = [...known, ...report.evidence]
  const told = { ...task, latest: report.text, evidence }
  return report.done ? { ...told, status: 'reported', reportedOn: day, returned: '' } : told
}

function runningClocks(task: Task | undefined): RunningClock[] {
  if (task?.status !== 'open') return []
  const { text, deadline, lead } = task
  const clock = { name: 'task', label: '重点任务', title: text, start: deadline, days: 0 }
  return [{ ...clock, unit: 'fixed', pauses: [], department: lead }]
}

/** The stream of one task of a year's plan. */
export const taskProcedure: Procedure<Task | undefined, TaskEvent> = {
  kind: 'task',
  begin: undefined,
  apply(task, event) {
    if (event.kind === 'task-set') return { ...event.payload, ...begun, status: 'open' }
    if (!task) return task
    switch (event.kind) {
      case 'progress-reported':
        return withReport(task, event.payload, event.day)
      case 'task-confirmed':
        return { ...task, status: 'confirmed', confirmedOn: event.day }
      case 'task-returned':
        return { ...task, status: 'open', reportedOn: null, returned: event.payload.reason }
      case 'deadline-moved':
        return { ...task, deadline: event.payload.to, moves: task.moves + 1 }
    }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveTask(db, organ, id, state)
  },
  clear: clearTasks,
  numbers: (task) => (task ? [task.taken] : []),
  clocks: runningClocks,
}
