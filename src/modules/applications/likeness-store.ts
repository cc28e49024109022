import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import { bandsOf } from './rules/likeness.ts'

type LikenessTables = {
  application_likeness: {
    organ_id: string
    id: string
    number: string
    received_day: Day
    applicant: string
    sketch: number[]
    bands: number[]
  }
}

/** What is kept to find cases of one applicant and of like words. */
export type LikenessRow = Omit<LikenessTables['application_likeness'], 'organ_id' | 'bands'>

const tables = (db: Database): Kysely<LikenessTables> => db.withTables<LikenessTables>()
const MOST_LOOKED_AT = 2000
const COLUMNS = ['id', 'number', 'received_day', 'applicant', 'sketch'] as const

/** Keeps what a case is found by; it does not change once the case has come in. */
export async function saveLikeness(db: Database, organ: string, row: LikenessRow): Promise<void> {
  await tables(db)
    .insertInto('application_likeness')
    .values({ organ_id: organ, ...row, bands: bandsOf(row.sketch) })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doNothing())
    .execute()
}

/** Empties the read model. */
export async function clearLikeness(db: Database): Promise<void> {
  await tables(db).deleteFrom('application_likeness').execute()
}

/** What one case is found by. */
export async function likenessOf(db: Database, organ: string, id: string): Promise<LikenessRow | undefined> {
  return tables(db)
    .selectFrom('application_likeness')
    .select(COLUMNS)
    .where('organ_id', '=', organ)
    .where('id', '=', id)
    .executeTakeFirst()
}

const setScans = (db: Database, how: 'on' | 'off') =>
  sql`SELECT set_config('enable_seqscan', ${how}, true), set_config('enable_indexscan', ${how}, true)`.execute(
    db,
  )

/**
 * Looks up by the index of bands. Left to itself the database expects these hashes, of which it knows nothing, to be
 * common, and reads the whole table.
 */
async function byBands<T>(db: Database, ask: (db: Database) => Promise<T>): Promise<T> {
  const inside = async (one: Database) => {
    await setScans(one, 'off')
    const found = await ask(one)
    await setScans(one, 'on')
    return found
  }
  return db.isTransaction ? inside(db) : db.transaction().execute(inside)
}

/** Cases that share a band with these words, the newest first, at most `limit`. */
export async function rowsNear(
  db: Database,
  organ: string,
  near: { bands: number[]; since: Day; limit: number },
): Promise<LikenessRow[]> {
  if (near.bands.length === 0) return []
  return byBands(db, (inside) => {
    // However many ask the same, only so many are looked at.
    const some = tables(inside)
      .selectFrom('application_likeness')
      .select(COLUMNS)
      .where('organ_id', '=', organ)
      .where(sql<boolean>`bands && ${near.bands}::integer[]`)
      .where('received_day', '>=', near.since)
      .limit(MOST_LOOKED_AT)
    return inside
      .withTables<{ some: LikenessRow }>()
      .selectFrom(some.as('some'))
      .selectAll()
      .orderBy('received_day', 'desc')
      .limit(near.limit)
      .execute()
  })
}

/** How many cases of one applicant came in: in the month and year of a day, before one case in that month, open ones. */
export async function countsOfApplicant(
  db: Database,
  organ: string,
  { applicant, received_day: day, number }: LikenessRow,
): Promise<{ month: number; year: number; before: number; all: number }> {
  const sameMonth = sql`date_trunc('month', received_day) = date_trunc('month', ${day}::date)`
  const earlier = sql`(received_day, length(number), number) < (${day}::date, length(${number}), ${number})`
  const row = await tables(db)
    .selectFrom('application_likeness')
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) FILTER (WHERE ${sameMonth})`.as('month'),
      sql<number>`count(*) FILTER (WHERE ${sameMonth} AND ${earlier})`.as('before'),
      sql<number>`count(*) FILTER (WHERE date_trunc('year', received_day) = date_trunc('year', ${day}::date))`.as(
        'year',
      ),
    ])
    .where('organ_id', '=', organ)
    .where('applicant', '=', applicant)
    .executeTakeFirstOrThrow()
  return { month: +row.month, year: +row.year, before: +row.before, all: +row.all }
}

/** Every case since a day, the newest first, at most `limit`. */
export async function rowsSince(
  db: Database,
  organ: string,
  since: Day,
  limit: number,
): Promise<LikenessRow[]> {
  return tables(db)
    .selectFrom('application_likeness')
    .select(COLUMNS)
    .where('organ_id', '=', organ)
    .where('received_day', '>=', since)
    .orderBy('received_day', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}
