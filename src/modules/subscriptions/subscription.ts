import type { Procedure } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import { clearSubscriptions, saveSubscription } from './store.ts'

/** What one may be told of. */
export const SUBSCRIPTION_KINDS = {
  site: '全站',
  column: '一个栏目',
  village: '一个村',
  search: '一句话',
} as const

/** One of them. */
export type SubscriptionKind = keyof typeof SUBSCRIPTION_KINDS

/** Why somebody is told no more. */
export type LeaveReason = 'asked' | 'unconfirmed' | 'undeliverable'

/** What can happen to a subscription. The address stands in the vault, and is erased when it ends. */
export type SubscriptionEvent =
  | {
      kind: 'subscription-asked'
      payload: { of: SubscriptionKind; what: string; address: Sealed; addressKey: string }
    }
  | { kind: 'subscription-confirmed'; payload: object }
  | { kind: 'subscription-left'; payload: { why: LeaveReason } }

/** How a subscription stands. */
export interface Subscription {
  kind: SubscriptionKind
  what: string
  state: 'asked' | 'confirmed' | 'left'
  addressRef: string
  addressKey: string
  askedAt: string
}

/** The stream of one subscription. */
export const subscriptionProcedure: Procedure<Subscription | undefined, SubscriptionEvent> = {
  kind: 'subscription',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'subscription-asked') {
      const { of: kind, what, address, addressKey } = event.payload
      return { kind, what, state: 'asked', addressRef: address.vault, addressKey, askedAt: event.at }
    }
    return state && { ...state, state: event.kind === 'subscription-left' ? 'left' : 'confirmed' }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveSubscription(db, organ, id, state)
  },
  clear: clearSubscriptions,
}
