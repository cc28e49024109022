import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'

type YearTables = {
  monitoring_finding: { organ_id: string; status: string; first_seen: string; closed_day: string | null }
  monitoring_run: { organ_id: string; day: string }
}

const SHANGHAI = 'Asia/Shanghai'
/** Seen once, a false alarm, or gone by itself before anyone was troubled. */
const NO_FAULT = ['found', 'dismissed', 'faded']

/** The runs of a year, the faults first seen in it, and those closed in it after a repair. */
export async function countFindings(db: Database, organ: string, year: number) {
  const { from, to } = yearSpan(year)
  const tables = db.withTables<YearTables>()
  const seen = sql`(first_seen AT TIME ZONE ${SHANGHAI})::date`
  const row = await tables
    .selectFrom('monitoring_finding')
    .select([
      sql<number>`count(*) FILTER (WHERE ${seen} BETWEEN ${from} AND ${to})`.as('found'),
      sql<number>`count(*) FILTER (WHERE status = 'closed' AND closed_day BETWEEN ${from} AND ${to})`.as(
        'repaired',
      ),
    ])
    .where('organ_id', '=', organ)
    .where('status', 'not in', NO_FAULT)
    .executeTakeFirstOrThrow()
  const runs = await tables
    .selectFrom('monitoring_run')
    .select(sql<number>`count(*)`.as('total'))
    .where('organ_id', '=', organ)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow()
  return { runs: +runs.total, found: +row.found, repaired: +row.repaired }
}
