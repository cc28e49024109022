import type { Procedure } from '#kernel/ledger/index.ts'
import { clearStandIns, saveStandIn } from './duty-store.ts'
import type { Shift } from './rules/duty-of-day.ts'

/** Who stands in on one day. */
export interface StandIn {
  shifts: Shift[]
  reason: string
}

/** What happens to the duty of one day. */
export type DutyEvent =
  | { kind: 'stand-in-set'; payload: StandIn }
  | { kind: 'stand-in-removed'; payload: object }

/** The stream of one day's duty, where it differs from the weekly roster; its id is the day. */
export const dutyDayProcedure: Procedure<StandIn | undefined, DutyEvent> = {
  kind: 'duty-day',
  begin: undefined,
  apply: (_, event) => (event.kind === 'stand-in-set' ? event.payload : undefined),
  save: (db, { organ, id, state }) => saveStandIn(db, organ, id, state),
  clear: clearStandIns,
}
