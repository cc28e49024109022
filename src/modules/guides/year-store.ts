import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'

type YearTables = {
  service_guide: { organ_id: string; live_window: string | null; published_on: string | null }
}

/** The guides public since before a year's end, those published or renewed in it, and the windows they are of. */
export async function countGuides(db: Database, organ: string, year: number) {
  const { from, to } = yearSpan(year)
  const row = await db
    .withTables<YearTables>()
    .selectFrom('service_guide')
    .select([
      sql<number>`count(*)`.as('live'),
      sql<number>`count(*) FILTER (WHERE published_on >= ${from})`.as('renewed'),
      sql<number>`count(DISTINCT live_window)`.as('windows'),
    ])
    .where('organ_id', '=', organ)
    .where('live_window', 'is not', null)
    .where('published_on', '<=', to)
    .executeTakeFirstOrThrow()
  return { live: +row.live, renewed: +row.renewed, windows: +row.windows }
}
