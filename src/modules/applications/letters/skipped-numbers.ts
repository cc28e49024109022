import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { clearSkips, saveSkips } from '../letter-store.ts'

interface Skipped {
  series: string
  year: number
  first: number
  last: number
  reason: string
}

type SkippedEvent = { kind: 'skipped'; payload: Skipped }

/** The stream of the numbers that were passed over in one running number of a year, each time with the reason. */
export const skippedNumbersProcedure: Procedure<(Skipped & { day: Day })[], SkippedEvent> = {
  kind: 'application-letter-numbers',
  begin: [],
  apply: (before, { day, payload }) => [...before, { ...payload, day }],
  save: (db, { organ, state }) => saveSkips(db, organ, state),
  clear: clearSkips,
  numbers: (state) => state.map(({ series, year, last }) => ({ series, year, value: last })),
}
