import type { Procedure } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import type { Item } from './contract.ts'
import { clearItems, saveItem } from './store.ts'

type ItemEvent =
  | { kind: 'item-added'; payload: { item: Item } }
  | { kind: 'item-changed'; payload: { item: Item } }
  | { kind: 'item-removed'; payload: { reason: string } }
  | { kind: 'item-restored'; payload: Record<never, never> }

/** An item as its events leave it; undefined before it was added. */
type ItemState = { item: Item; removed: boolean } | undefined

/** The stream of one catalogue item. */
export const catalogueItemProcedure: Procedure<ItemState, ItemEvent> = {
  kind: 'catalogue-item',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'item-added') return { item: event.payload.item, removed: false }
    if (!state) return state
    if (event.kind === 'item-changed') return { ...state, item: event.payload.item }
    return { ...state, removed: event.kind === 'item-removed' }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveItem(db, organ, { id, ...state })
  },
  clear: clearItems,
}

/** The item while it stands in the catalogue; refuses one that never did or was removed. */
export function standingItem(state: ItemState): Item {
  if (!state) throw new NotFound('这个目录事项')
  if (state.removed) throw new Refusal('这个事项已经从目录中删除；要再用，请先恢复。', 'conflict')
  return state.item
}
