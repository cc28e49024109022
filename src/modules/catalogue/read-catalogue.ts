import type { Context } from '#kernel/context.ts'
import { findCase, readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { catalogueItemProcedure } from './catalogue-item.ts'
import { citedAs } from './cited-basis.ts'
import type { Item } from './contract.ts'
import { countItems, everyItem, itemsInOrder } from './store.ts'

/** An item as the public sees it. */
export interface CatalogueItem extends Item {
  id: string
  /** The provisions as people write them: 《…》第二十条第（二）项. */
  citations: string[]
}

/** The catalogue of an organ in its order, without what was removed. */
export async function catalogueItems(ctx: Pick<Context, 'db'>, organ: string): Promise<CatalogueItem[]> {
  const items = await everyItem(ctx.db, organ)
  return items
    .filter((one) => !one.removed)
    .map(({ id, item }) => ({ id, ...item, citations: item.basis.map(citedAs) }))
}

/** A stretch of the catalogue, with how many items there are. */
export async function listItems(
  ctx: Pick<Context, 'db'>,
  organ: string,
  wanted: { removed: boolean; offset: number; limit: number },
) {
  const items = await itemsInOrder(ctx.db, organ, wanted)
  return { total: await countItems(ctx.db, organ, wanted.removed), items }
}

/** One item with what happened to it. */
export async function itemWithHistory(ctx: Pick<Context, 'db'>, organ: string, id: string) {
  const { state, events } = await readCase(ctx, catalogueItemProcedure, organ, id, '这个目录事项')
  if (!state) throw new NotFound('这个目录事项')
  return {
    id,
    ...state,
    revision: events.length,
    history: events.map((event) => ({
      kind: event.kind,
      day: event.day,
      at: event.at,
      reason: event.kind === 'item-removed' ? event.payload.reason : null,
    })),
  }
}

/** The workdays an item gives for disclosure; null when it gives none, or is not there. */
export async function itemLimitDays(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
): Promise<number | null> {
  const item = (await findCase(ctx, catalogueItemProcedure, organ, id))?.state
  return item && !item.removed ? item.item.limitDays : null
}
