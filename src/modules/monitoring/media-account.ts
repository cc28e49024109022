import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { clearAccounts, saveAccount } from './store.ts'

/** What is known of an account for good. */
export interface AccountFacts {
  name: string
  platform: string
  department: string
  address: string
}

/** What can happen to an account. */
export type AccountEvent =
  | { kind: 'account-registered'; payload: AccountFacts }
  | { kind: 'account-changed'; payload: AccountFacts }
  | { kind: 'update-noted'; payload: { day: Day; proof: string } }
  | { kind: 'account-closed'; payload: { reason: string } }

/** A new-media account as its events leave it. */
export type MediaAccount =
  | (AccountFacts & {
      lastUpdate: { day: Day; checkedOn: Day; proof: string } | null
      closed: { day: Day; reason: string } | null
    })
  | undefined

/** The stream of one new-media account: what it is, and what was seen of it when. */
export const mediaAccountProcedure: Procedure<MediaAccount, AccountEvent> = {
  kind: 'media-account',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'account-registered') return { ...event.payload, lastUpdate: null, closed: null }
    if (!state) return state
    if (event.kind === 'account-changed') return { ...state, ...event.payload }
    if (event.kind === 'account-closed')
      return { ...state, closed: { day: event.day, reason: event.payload.reason } }
    return { ...state, lastUpdate: { ...event.payload, checkedOn: event.day } }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveAccount(db, organ, id, state)
  },
  clear: clearAccounts,
}
