import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'
import type { TradeKind } from './rules/trade-kinds.ts'

type YearTables = {
  trade: {
    organ_id: string
    kind: TradeKind
    price_unit: string
    price_fen: number | null
    public_day: string | null
  }
}

/** The trades made public in a year by villages, by kind: how many, how many with a price, and prices in all. */
export async function countTrades(db: Database, villages: string[], year: number) {
  if (villages.length === 0) return []
  const { from, to } = yearSpan(year)
  const rows = await db
    .withTables<YearTables>()
    .selectFrom('trade')
    .select([
      'kind',
      sql<number>`count(*)`.as('total'),
      sql<number>`count(price_fen)`.as('closed'),
      sql<number>`coalesce(sum(price_fen) FILTER (WHERE price_unit = '元' OR price_unit LIKE '%总价%'), 0)`.as(
        'whole_fen',
      ),
      sql<number>`coalesce(sum(price_fen) FILTER (WHERE price_unit = '元/年'), 0)`.as('yearly_fen'),
    ])
    .where('organ_id', 'in', villages)
    .where('public_day', '>=', from)
    .where('public_day', '<=', to)
    .groupBy('kind')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    total: +row.total,
    closed: +row.closed,
    wholeFen: +row.whole_fen,
    yearlyFen: +row.yearly_fen,
  }))
}
