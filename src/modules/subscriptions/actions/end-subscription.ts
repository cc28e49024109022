import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { erase } from '#kernel/vault/vault.ts'
import { noteDelivery } from '../store.ts'
import { type LeaveReason, type Subscription, subscriptionProcedure } from '../subscription.ts'

interface Of {
  organ: string
  id: string
}

/** The reader says it was them: from now on they are told. Said twice, it is said once; false when it has ended. */
export async function confirmSubscription(ctx: Context, { organ, id }: Of): Promise<boolean> {
  const { state } = await inTransaction(ctx, async (inside) => {
    const now = inside.clock.now().toISOString()
    const after = await act(
      inside,
      subscriptionProcedure,
    )({
      organ,
      id,
      key: `${id}-confirm`,
      decide: ({ state: before }) =>
        before?.state === 'asked' ? [{ kind: 'subscription-confirmed', payload: {} }] : [],
    })
    if (after.state?.state === 'confirmed')
      await noteDelivery(
        inside.db,
        { organ_id: organ, id },
        { confirmation_due: null, tries: 0, next_try: now },
      )
    return after
  })
  return state?.state === 'confirmed'
}

/** Tells the reader no more, and erases the address for good. */
export async function endSubscription(
  ctx: Context,
  { organ, id }: Of,
  why: LeaveReason,
): Promise<Subscription | undefined> {
  return inTransaction(ctx, async (inside) => {
    const { state } = await act(
      inside,
      subscriptionProcedure,
    )({
      organ,
      id,
      key: `${id}-leave`,
      decide: ({ state: before }) =>
        before && before.state !== 'left' ? [{ kind: 'subscription-left', payload: { why } }] : [],
    })
    if (state) await erase(inside, organ, state.addressRef, '订阅已经结束')
    return state
  })
}
