import type { RunningClock } from '#kernel/clocks/index.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { Problem } from './contract.ts'
import { clearProblems, saveProblem } from './learning-store.ts'

type ProblemEvent =
  | { kind: 'problem-found'; payload: { problem: Problem } }
  | { kind: 'problem-closed'; payload: { result: string } }

/** A typical problem and what became of it. */
export interface FoundProblem extends Problem {
  closed: { day: Day; result: string } | null
}

function runningClocks(found: FoundProblem | undefined): RunningClock[] {
  if (!found || found.closed) return []
  const { what, due, owner } = found
  const clock = { name: 'problem', label: '典型问题整改', title: what, start: due, days: 0 }
  return [{ ...clock, unit: 'fixed', pauses: [], department: owner }]
}

/** The stream of one typical problem: where it was found, what is done about it, by whom, and that it was. */
export const problemProcedure: Procedure<FoundProblem | undefined, ProblemEvent> = {
  kind: 'problem',
  begin: undefined,
  apply(found, event) {
    if (event.kind === 'problem-found') return { ...event.payload.problem, closed: null }
    return found && { ...found, closed: { day: event.day, result: event.payload.result } }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveProblem(db, organ, id, state)
  },
  clear: clearProblems,
  clocks: runningClocks,
}
