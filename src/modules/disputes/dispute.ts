import type { Procedure } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import type { DisputeKind } from './rules/filing.ts'
import { clearDisputes, saveDispute } from './store.ts'

/** How a dispute ended, as table four of the yearly report counts it. */
export type DisputeOutcome = 'upheld' | 'corrected' | 'other'

/** What happens to a dispute; what it is about and why it ended so stand in the vault. */
export type DisputeEvent =
  | {
      kind: 'filed'
      payload: {
        application: string
        applicationNumber: string
        disputeKind: DisputeKind
        /** The body or court that decides. */
        body: string
        matter: Sealed
      }
    }
  | { kind: 'concluded'; payload: { outcome: DisputeOutcome; summary: Sealed } }

/** A dispute as its events tell it. */
export interface Dispute {
  application: string
  applicationNumber: string
  kind: DisputeKind
  body: string
  filedDay: Day
  matter: Sealed
  concluded: { outcome: DisputeOutcome; day: Day; summary: Sealed } | null
}

/** The stream of one review or suit over an application. */
export const disputeProcedure: Procedure<Dispute | undefined, DisputeEvent> = {
  kind: 'dispute',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'concluded')
      return state && { ...state, concluded: { ...event.payload, day: event.day } }
    const { disputeKind, ...filed } = event.payload
    return { ...filed, kind: disputeKind, filedDay: event.day, concluded: null }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveDispute(db, organ, id, state)
  },
  clear: clearDisputes,
}
