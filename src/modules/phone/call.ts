import type { Procedure } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import { clearCalls, saveCall } from './call-store.ts'
import type { CallKind } from './contract.ts'

/** What happens to a call: it is put on record, once. */
export interface CallEvent {
  kind: 'recorded'
  payload: {
    /** 'HH:MM' in the town. */
    startedAt: string
    minutes: number
    callKind: CallKind
    caller: Sealed
    talk: Sealed
    /** The message it became; null when it was answered at once. */
    message: { id: string; number: string } | null
  }
}

/** A call as it was recorded. */
export type Call = CallEvent['payload'] & { day: Day; takenBy: string }

/** The stream of one telephone call. */
export const callProcedure: Procedure<Call | undefined, CallEvent> = {
  kind: 'call',
  begin: undefined,
  apply: (_, { payload, day, actor }) => ({ ...payload, day, takenBy: actor }),
  async save(db, { organ, id, state }) {
    if (state) await saveCall(db, organ, id, state)
  },
  clear: clearCalls,
}
