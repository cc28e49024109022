import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { yearSpan } from '#kernel/year-facts.ts'
import type { Day } from '#law/index.ts'

type YearTables = {
  task: {
    organ_id: string
    year: number
    status: string
    deadline: Day
    reported_on: Day | null
    confirmed_on: Day | null
  }
  training: { organ_id: string; day: Day; state: { attendees: { count: number }[] } }
  typical_problem: {
    organ_id: string
    found_on: Day
    closed: boolean
    state: { closed: { day: Day } | null }
  }
}

const tables = (db: Database) => db.withTables<YearTables>()

/** The tasks of a year's plan: how many, how many done, and how many told done after their deadline or not yet. */
export async function countYearTasks(db: Database, organ: string, year: number, now: Day) {
  const row = await tables(db)
    .selectFrom('task')
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) FILTER (WHERE status = 'confirmed')`.as('confirmed'),
      sql<number>`count(*) FILTER (WHERE deadline < coalesce(reported_on, ${now}::date))`.as('late'),
    ])
    .where('organ_id', '=', organ)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return { total: +row.total, confirmed: +row.confirmed, late: +row.late }
}

/** The trainings held in a year, and how many took part. */
export async function countYearTrainings(db: Database, organ: string, year: number) {
  const { from, to } = yearSpan(year)
  const people = sql`SELECT sum((one->>'count')::integer) FROM jsonb_array_elements(state->'attendees') AS one`
  const row = await tables(db)
    .selectFrom('training')
    .select([sql<number>`count(*)`.as('held'), sql<number>`coalesce(sum((${people})), 0)`.as('attendances')])
    .where('organ_id', '=', organ)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow()
  return { held: +row.held, attendances: +row.attendances }
}

/** The typical problems found in a year, and those mended in it, whenever they were found. */
export async function countYearProblems(db: Database, organ: string, year: number) {
  const { from, to } = yearSpan(year)
  const row = await tables(db)
    .selectFrom('typical_problem')
    .select([
      sql<number>`count(*) FILTER (WHERE found_on BETWEEN ${from} AND ${to})`.as('found'),
      sql<number>`count(*) FILTER (WHERE state->'closed'->>'day' BETWEEN ${from} AND ${to})`.as('mended'),
    ])
    .where('organ_id', '=', organ)
    .executeTakeFirstOrThrow()
  return { found: +row.found, mended: +row.mended }
}
