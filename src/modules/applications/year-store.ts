import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'

type YearTables = { application: { organ_id: string; received_day: string; channel: string } }

/** How many applications were received in a year, by the way they came in. */
export async function countByChannel(
  db: Database,
  organ: string,
  year: number,
): Promise<ReadonlyMap<string, number>> {
  const { from, to } = yearSpan(year)
  const rows = await db
    .withTables<YearTables>()
    .selectFrom('application')
    .select(['channel', sql<number>`count(*)`.as('total')])
    .where('organ_id', '=', organ)
    .where('received_day', '>=', from)
    .where('received_day', '<=', to)
    .groupBy('channel')
    .execute()
  return new Map(rows.map(({ channel, total }) => [channel, +total]))
}
