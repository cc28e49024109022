import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'

type ColumnTables = {
  article: { organ_id: string; column_key: string; filed_under: string; status: string; live: boolean }
  published_article: { organ_id: string; column_key: string; filed_under: string }
}

const tables = (db: Database): Kysely<ColumnTables> => db.withTables<ColumnTables>()

/** How many documents stand in a column: live ones, and ones on their way. */
export interface HeldByColumn {
  column: string
  live: number
  working: number
}

/** What stands in each column of an organ. What was withdrawn or lies in the bin stands nowhere. */
export async function heldByColumn(db: Database, organ: string): Promise<HeldByColumn[]> {
  const rows = await tables(db)
    .selectFrom('article')
    .select([
      'column_key as column',
      sql<number>`count(*) FILTER (WHERE live)`.as('live'),
      sql<number>`count(*) FILTER (WHERE NOT live AND status NOT IN ('withdrawn', 'binned'))`.as('working'),
    ])
    .where('organ_id', '=', organ)
    .groupBy('column_key')
    .execute()
  return rows.map(({ column, live, working }) => ({ column, live: +live, working: +working }))
}

/** Has everything filed under these keys stand in one column, in the lists of the desk and of the site. */
export async function restand(
  db: Database,
  organ: string,
  filed: readonly string[],
  column: string,
): Promise<void> {
  for (const table of ['article', 'published_article'] as const)
    await tables(db)
      .updateTable(table)
      .set({ column_key: column })
      .where('organ_id', '=', organ)
      .where('filed_under', 'in', filed)
      .where('column_key', '!=', column)
      .execute()
}
