import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Item } from './contract.ts'

type CatalogueTables = {
  catalogue_item: { organ_id: string; id: string; position: number; removed: boolean; item: Item }
}

/** An item of the catalogue with its key. */
export interface StoredItem {
  id: string
  removed: boolean
  item: Item
}

const tables = (db: Database): Kysely<CatalogueTables> => db.withTables<CatalogueTables>()

/** Writes what the ledger says of an item. */
export async function saveItem(
  db: Database,
  organ: string,
  { id, removed, item }: StoredItem,
): Promise<void> {
  const row = { position: item.position, removed, item }
  await tables(db)
    .insertInto('catalogue_item')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearItems(db: Database): Promise<void> {
  await tables(db).deleteFrom('catalogue_item').execute()
}

/** A stretch of one organ's items in catalogue order. */
export async function itemsInOrder(
  db: Database,
  organ: string,
  wanted: { removed: boolean; offset: number; limit: number },
): Promise<StoredItem[]> {
  return tables(db)
    .selectFrom('catalogue_item')
    .select(['id', 'removed', 'item'])
    .where('organ_id', '=', organ)
    .where('removed', '=', wanted.removed)
    .orderBy('position')
    .orderBy('id')
    .offset(wanted.offset)
    .limit(wanted.limit)
    .execute()
}

/** How many items an organ has. */
export async function countItems(db: Database, organ: string, removed: boolean): Promise<number> {
  const { total } = await tables(db)
    .selectFrom('catalogue_item')
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .where('organ_id', '=', organ)
    .where('removed', '=', removed)
    .executeTakeFirstOrThrow()
  return total
}

/** Every item of an organ, removed ones too; a catalogue has at most some thousand. */
export async function everyItem(db: Database, organ: string): Promise<StoredItem[]> {
  return tables(db)
    .selectFrom('catalogue_item')
    .select(['id', 'removed', 'item'])
    .where('organ_id', '=', organ)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The position of the last item, removed ones included; 0 when there is none. */
export async function lastPosition(db: Database, organ: string): Promise<number> {
  const { last } = await tables(db)
    .selectFrom('catalogue_item')
    .select((expression) => expression.fn.max('position').as('last'))
    .where('organ_id', '=', organ)
    .executeTakeFirstOrThrow()
  return last ?? 0
}
