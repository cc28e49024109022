import { canonical } from '#kernel/canonical.ts'
import { type Context, inTransaction, MovedOn } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { catalogueItemProcedure, standingItem } from '../catalogue-item.ts'
import type { Item } from '../contract.ts'
import { CATALOGUE_BASIS, settleItem } from './settle-item.ts'

/** Changes an item; with a `revision`, only when nobody else changed it since that was read. */
export async function changeItem(
  ctx: Context,
  input: { organ: string; key: string; id: string; item: Item; revision?: number | undefined },
): Promise<void> {
  const { organ, key, id, revision } = input
  await inTransaction(ctx, async (inside) => {
    const item = await settleItem(inside, organ, input.item)
    await act(
      inside,
      catalogueItemProcedure,
    )({
      organ,
      id,
      key,
      decide({ state, events }) {
        const before = standingItem(state)
        if (revision !== undefined && revision !== events.length) throw new MovedOn()
        if (canonical(item) === canonical(before)) return []
        return [{ kind: 'item-changed', payload: { item }, basis: CATALOGUE_BASIS }]
      },
    })
    await announce(inside, 'site', organ, 'catalogue')
  })
}
