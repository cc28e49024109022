import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
import type { Day } from '#law/index.ts'
import type { Asset } from './asset.ts'
import type { HolderKey } from './holder-key.ts'
import type { SettingEntry, SettingKey } from './trade-setting.ts'

type TradingTables = {
  asset: {
    organ_id: string
    id: string
    kind: Asset['kind']
    name: string
    quantity: string
    unit: string
    place: string
    use: Asset['use']
    value_fen: number
    note: string
    removed: boolean
    changed_day: Day
  }
  trade_setting: { organ_id: string; key: SettingKey; from_day: Day; value: number; source: string }
  holder_key: { organ_id: string; account_id: string; public_key: string; shown_day: Day }
}

/** One line of the register. */
export type AssetRow = TradingTables['asset']

const tables = (db: Database): Kysely<TradingTables> => db.withTables<TradingTables>()

/** Writes what the ledger says of an entry of the register. */
export async function saveAsset(db: Database, organ: string, id: string, state: Asset): Promise<void> {
  const { kind, name, quantity, unit, place, use, note } = state
  const row = {
    ...{ kind, name, quantity, unit, place, use, note },
    value_fen: state.valueFen,
    removed: state.removed !== '',
    changed_day: state.day,
  }
  await tables(db)
    .insertInto('asset')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearAssets(db: Database): Promise<void> {
  await tables(db).deleteFrom('asset').execute()
}

/** Writes a town's settings as a whole. */
export async function saveSettings(db: Database, organ: string, entries: SettingEntry[]): Promise<void> {
  await tables(db).deleteFrom('trade_setting').where('organ_id', '=', organ).execute()
  if (entries.length === 0) return
  const rows = entries.map(({ key, from, value, source }) => ({
    organ_id: organ,
    key,
    from_day: from,
    value,
    source,
  }))
  await tables(db).insertInto('trade_setting').values(rows).execute()
}

/** Empties the read model. */
export async function clearSettings(db: Database): Promise<void> {
  await tables(db).deleteFrom('trade_setting').execute()
}

/** The settings of several organs, the newest day last. */
export async function settingRows(
  db: Database,
  organs: string[],
): Promise<(SettingEntry & { organ: string })[]> {
  if (organs.length === 0) return []
  const rows = await tables(db)
    .selectFrom('trade_setting')
    .selectAll()
    .where('organ_id', 'in', organs)
    .orderBy('key')
    .orderBy('from_day')
    .execute()
  return rows.map((row) => ({
    organ: row.organ_id,
    key: row.key,
    from: row.from_day,
    value: row.value,
    source: row.source,
  }))
}

/** Writes the newest public key of a person. */
export async function saveHolderKey(
  db: Database,
  organ: string,
  account: string,
  state: HolderKey,
): Promise<void> {
  const row = { public_key: state.publicKey, shown_day: state.day }
  await tables(db)
    .insertInto('holder_key')
    .values({ organ_id: organ, account_id: account, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'account_id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearHolderKeys(db: Database): Promise<void> {
  await tables(db).deleteFrom('holder_key').execute()
}

/** The public keys shown in an organ and those above it. */
export async function holderKeyRows(db: Database, organs: string[]) {
  if (organs.length === 0) return []
  return tables(db)
    .selectFrom('holder_key')
    .selectAll()
    .where('organ_id', 'in', organs)
    .orderBy('organ_id')
    .orderBy('account_id')
    .execute()
}

const BY_KIND: Sorting<AssetRow> = {
  by: (['organ_id', 'kind', 'name', 'id'] as const).map((name) => ({ value: sql.ref(name), type: 'text' })),
  direction: 'asc',
  of: ({ organ_id, kind, name, id }) => [organ_id, kind, name, id],
}

/** One page of entries that are still in the register of these villages, and how many there are. */
export async function assetRows(db: Database, organs: string[], turn: Turn & { size: number }) {
  const query = tables(db)
    .selectFrom('asset')
    .where(sql<boolean>`organ_id = ANY (${organs}::text[])`)
    .where('removed', '=', false)
    .selectAll()
  return { ...(await pageOf(query, BY_KIND, turn)), ...(await countedTo(db, query)) }
}
