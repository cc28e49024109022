import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'

type YearTables = { phone_call: { organ_id: string; day: string; message_id: string | null } }

/** How many calls were taken in a year, and how many of them became letters. */
export async function countCalls(db: Database, organ: string, year: number) {
  const { from, to } = yearSpan(year)
  const row = await db
    .withTables<YearTables>()
    .selectFrom('phone_call')
    .select([sql<number>`count(*)`.as('taken'), sql<number>`count(message_id)`.as('turned')])
    .where('organ_id', '=', organ)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow()
  return { taken: +row.taken, turned: +row.turned }
}
