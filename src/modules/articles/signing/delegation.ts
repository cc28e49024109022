import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { SigningStep } from '../rules/signing-flow.ts'
import { clearDelegations, saveDelegation } from './store.ts'

/** One person signs in another's place for some days. */
export interface Delegation {
  giver: string
  taker: string
  steps: SigningStep[]
  from: Day
  to: Day
  reason: string
  /** The first day on which it no longer counts, when it was ended early. */
  endedOn: Day | null
}

export type DelegationEvent =
  | { kind: 'delegated'; payload: Omit<Delegation, 'endedOn'> }
  | { kind: 'delegation-ended'; payload: Record<string, never> }

/** The stream of one delegation. */
export const delegationProcedure: Procedure<Delegation | undefined, DelegationEvent> = {
  kind: 'signing-delegation',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'delegated') return { ...event.payload, endedOn: null }
    return state && { ...state, endedOn: event.day }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveDelegation(db, organ, id, state)
  },
  clear: clearDelegations,
}
