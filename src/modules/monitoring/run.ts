import type { Procedure } from '#kernel/ledger/index.ts'
import { clearRuns, saveRun } from './store.ts'

/** Why a run took place. */
export const RUN_CAUSES = { timed: '定时', asked: '人工' } as const

/** The key of one cause. */
export type RunCause = keyof typeof RUN_CAUSES

/** What is noted of a run; its results stand in the file store. */
export interface RunNote {
  cause: RunCause
  startedAt: string
  faults: number
  /** Hash of the results. */
  result: string
}

interface RunEvent {
  kind: 'run-finished'
  payload: RunNote
}

/** A run as the ledger leaves it. */
export type Run = (RunNote & { finishedAt: string; day: string }) | undefined

/** The stream of one run of the checks. */
export const monitoringRunProcedure: Procedure<Run, RunEvent> = {
  kind: 'monitoring-run',
  begin: undefined,
  apply: (_, { payload, at, day }) => ({ ...payload, finishedAt: at, day }),
  async save(db, { organ, id, state }) {
    if (state) await saveRun(db, organ, id, state)
  },
  clear: clearRuns,
}
