import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'

type YearTables = {
  message: { organ_id: string; kind: string; received_day: string; answered_day: string; in_time: boolean }
}

/** How many messages came in and were first answered in a year, and how many of those in time, by kind. */
export async function countByKind(db: Database, organ: string, year: number) {
  const { from, to } = yearSpan(year)
  const answered = sql`answered_day BETWEEN ${from} AND ${to}`
  const rows = await db
    .withTables<YearTables>()
    .selectFrom('message')
    .select([
      'kind',
      sql<number>`count(*) FILTER (WHERE received_day BETWEEN ${from} AND ${to})`.as('received'),
      sql<number>`count(*) FILTER (WHERE ${answered})`.as('answered'),
      sql<number>`count(*) FILTER (WHERE ${answered} AND in_time)`.as('in_time'),
    ])
    .where('organ_id', '=', organ)
    .groupBy('kind')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    received: +row.received,
    answered: +row.answered,
    inTime: +row.in_time,
  }))
}
