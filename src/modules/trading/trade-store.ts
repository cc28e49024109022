import { type ColumnType, type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { countedTo, pageOf, type Sorting } from '#kernel/paging/page-store.ts'
import type { Day } from '#law/index.ts'
import { depositsDue } from './deposits.ts'
import type { TradeKind, TradeMethod } from './rules/trade-kinds.ts'
import type { Stage, Trade } from './trade.ts'

type TradeTables = {
  trade: {
    organ_id: string
    id: string
    number: string
    slug: string
    kind: TradeKind
    method: TradeMethod
    title: string
    stage: Stage
    base_fen: number
    price_unit: string
    price_fen: number | null
    bidders: number
    bids_by: string | null
    key_holders: ColumnType<string[], string, string>
    public_day: Day | null
    changed_day: Day
    deposits_due: number
  }
}

/** One line of the list of trades. */
export type TradeRow = Selectable<TradeTables['trade']>

const tables = (db: Database): Kysely<TradeTables> => db.withTables<TradeTables>()

/** Writes what the ledger says of a trade. */
export async function saveTrade(db: Database, organ: string, id: string, state: Trade): Promise<void> {
  const { terms, notice } = state
  const row = {
    ...{ number: state.number, slug: state.slug, stage: state.stage },
    ...{ kind: terms.kind, method: terms.method, title: terms.title, price_unit: terms.priceUnit },
    base_fen: terms.baseFen,
    price_fen: state.opening?.award?.fen ?? null,
    bidders: state.bidders.length,
    bids_by: notice?.bidsBy ?? null,
    key_holders: JSON.stringify(notice?.holders.map((holder) => holder.id) ?? []),
    public_day: state.publicDay,
    changed_day: state.day,
    deposits_due: depositsDue(state),
  }
  await tables(db)
    .insertInto('trade')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearTrades(db: Database): Promise<void> {
  await tables(db).deleteFrom('trade').execute()
}

const NEWEST_FIRST: Sorting<TradeRow> = {
  by: [
    { value: sql.ref('changed_day'), type: 'date' },
    { value: sql.ref('id'), type: 'text' },
  ],
  direction: 'desc',
  of: ({ changed_day, id }) => [changed_day, id],
}

/** One page of the trades of these villages, the newest first, and how many there are. */
export async function tradeRows(
  db: Database,
  organs: string[],
  wanted: Turn & { size: number; publicOnly: boolean },
) {
  const query = tables(db)
    .selectFrom('trade')
    .where(sql<boolean>`organ_id = ANY (${organs}::text[])`)
    .$if(wanted.publicOnly, (some) => some.where('public_day', 'is not', null))
    .selectAll()
  return { ...(await pageOf(query, NEWEST_FIRST, wanted)), ...(await countedTo(db, query)) }
}

/** The trades of these villages that stand at certain stages, the longest waiting first. */
export async function tradesAt(
  db: Database,
  organs: string[],
  stages: Stage[],
  limit: number,
): Promise<TradeRow[]> {
  if (organs.length === 0 || stages.length === 0) return []
  return tables(db)
    .selectFrom('trade')
    .selectAll()
    .where('organ_id', 'in', organs)
    .where('stage', 'in', stages)
    .orderBy('changed_day')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The trades of these villages with deposits that should go back, the longest waiting first. */
export async function tradesOwing(db: Database, organs: string[], limit: number): Promise<TradeRow[]> {
  if (organs.length === 0) return []
  return tables(db)
    .selectFrom('trade')
    .selectAll()
    .where('organ_id', 'in', organs)
    .where('deposits_due', '>', 0)
    .orderBy('changed_day')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The public trade of a village by the last part of its address. */
export async function tradeBySlug(db: Database, organ: string, slug: string): Promise<TradeRow | undefined> {
  return tables(db)
    .selectFrom('trade')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('slug', '=', slug)
    .where('public_day', 'is not', null)
    .executeTakeFirst()
}
