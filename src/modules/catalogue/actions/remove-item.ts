import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { catalogueItemProcedure, standingItem } from '../catalogue-item.ts'
import { CATALOGUE_BASIS } from './settle-item.ts'

/** Takes an item out of the catalogue, with the reason on record. */
export async function removeItem(
  ctx: Context,
  input: { organ: string; key: string; id: string; reason: string },
): Promise<void> {
  const { organ, key, id, reason } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      catalogueItemProcedure,
    )({
      organ,
      id,
      key,
      decide({ state }) {
        standingItem(state)
        return [{ kind: 'item-removed', payload: { reason }, basis: CATALOGUE_BASIS }]
      },
    })
    await announce(inside, 'site', organ, 'catalogue')
  })
}
