import { sha256 } from '#kernel/canonical.ts'
import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import { catalogueItemProcedure } from '../catalogue-item.ts'
import type { ItemInput } from '../contract.ts'
import { lastPosition } from '../store.ts'
import { CATALOGUE_BASIS, settleItem } from './settle-item.ts'

/** The key of an item that was given none: the same press of a button gives the same one. */
export function itemIdFor(commandKey: string): string {
  return `item-${sha256(commandKey).slice(0, 20)}`
}

/** Adds an item to the organ's catalogue and returns its key; without a position it goes last. */
export async function addItem(
  ctx: Context,
  input: { organ: string; key: string; id?: string | undefined; item: ItemInput },
): Promise<string> {
  const { organ, key } = input
  const id = input.id ?? itemIdFor(key)
  return inTransaction(ctx, async (inside) => {
    const position = input.item.position ?? (await lastPosition(inside.db, organ)) + 1
    const item = await settleItem(inside, organ, { ...input.item, position })
    await act(
      inside,
      catalogueItemProcedure,
    )({
      organ,
      id,
      key,
      decide({ state }) {
        if (state) throw new Refusal(`编号“${id}”已被用过，请换一个编号。`, 'conflict')
        return [{ kind: 'item-added', payload: { item }, basis: CATALOGUE_BASIS }]
      },
    })
    await announce(inside, 'site', organ, 'catalogue')
    return id
  })
}
