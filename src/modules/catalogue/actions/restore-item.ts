import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { catalogueItemProcedure } from '../catalogue-item.ts'
import { CATALOGUE_BASIS, settleItem } from './settle-item.ts'

/** Puts a removed item back, provided its department and columns still exist. */
export async function restoreItem(
  ctx: Context,
  input: { organ: string; key: string; id: string },
): Promise<void> {
  const { organ, key, id } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      catalogueItemProcedure,
    )({
      organ,
      id,
      key,
      async decide({ state }) {
        if (!state) throw new NotFound('这个目录事项')
        if (!state.removed) throw new Refusal('这个事项在目录中，不需要恢复。', 'conflict')
        await settleItem(inside, organ, state.item)
        return [{ kind: 'item-restored', payload: {}, basis: CATALOGUE_BASIS }]
      },
    })
    await announce(inside, 'site', organ, 'catalogue')
  })
}
