import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { surelyMoreThan } from './many.ts'
import type { Match } from './store.ts'

/** What is asked of the index. */
export interface Asked {
  /** A tsquery, made of quoted terms. */
  query: string
  /** Where the terms must stand. */
  field: 'title_terms' | 'terms'
  /** The one organ, where only one is wanted: its newest can then be walked. */
  organ: string | undefined
  from: number
  limit: number
}

/** Beyond this, matches are not counted: "more than". */
export const MOST_COUNTED = 10_000

interface Found {
  organ_id: string
  id: string
  content_hash: string
  total: number
}

// The planner's guess of how often a pair of characters occurs is worth nothing, so the way is not left to it.
const byIndexOnly = (db: Database) =>
  sql`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`.execute(
    db,
  )
const byNewestOnly = (db: Database) =>
  sql`SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_indexscan', 'on', true)`.execute(
    db,
  )

/** All matches from the index, as long as they are few enough to be sorted. */
async function fromIndex(db: Database, { query, field, from, limit }: Asked): Promise<Found[]> {
  await byIndexOnly(db)
  const found = await sql<Found>`
    WITH hit AS MATERIALIZED (
      SELECT organ_id, id, content_hash, published_at FROM search_entry
      WHERE ${sql.ref(field)} @@ ${query}::tsquery LIMIT ${MOST_COUNTED + 1}
    )
    SELECT organ_id, id, content_hash, (SELECT count(*) FROM hit) AS total
    FROM hit ORDER BY published_at DESC, id DESC OFFSET ${from} LIMIT ${limit}
  `.execute(db)
  return found.rows
}

/** The newest matches by walking documents from the newest: quick when matches are many. */
async function fromNewest(db: Database, { query, field, organ, from, limit }: Asked): Promise<Found[]> {
  await byNewestOnly(db)
  const scope = organ === undefined ? sql`true` : sql`organ_id = ${organ}`
  const found = await sql<Found>`
    SELECT organ_id, id, content_hash FROM search_entry
    WHERE ${scope} AND ${sql.ref(field)} @@ ${query}::tsquery
    ORDER BY published_at DESC, id DESC OFFSET ${from} LIMIT ${limit}
  `.execute(db)
  return found.rows
}

const LOOKED_AT = 500

/** How many documents there are, as the server last counted them. */
async function documentsAbout(db: Database): Promise<number> {
  const found = await sql<{ about: number }>`
    SELECT reltuples::float8 AS about FROM pg_class WHERE oid = 'search_entry'::regclass
  `.execute(db)
  return found.rows[0]?.about ?? 0
}

/**
 * Whether matches are certainly more than are counted, told by a few hundred documents taken anywhere: the index would
 * have to gather them all first. Of few documents nothing is taken: there the index is as quick.
 */
async function surelyMany(db: Database, { query, field }: Asked): Promise<boolean> {
  const all = await documentsAbout(db)
  if (all <= 2 * MOST_COUNTED) return false
  const found = await sql<{ looked: number; held: number }>`
    SELECT count(*) AS looked, count(*) FILTER (WHERE ${sql.ref(field)} @@ ${query}::tsquery) AS held
    FROM search_entry TABLESAMPLE SYSTEM (${(100 * LOOKED_AT) / all}::real)
  `.execute(db)
  const { looked, held } = found.rows[0] ?? { looked: 0, held: 0 }
  return surelyMoreThan(MOST_COUNTED, { looked, held, all })
}

async function foundIn(db: Database, asked: Asked): Promise<{ total: number; rows: Found[] }> {
  const many = { total: MOST_COUNTED + 1 }
  if (await surelyMany(db, asked)) return { ...many, rows: await fromNewest(db, asked) }
  const rows = await fromIndex(db, asked)
  const total = rows[0]?.total ?? 0
  return total > MOST_COUNTED ? { ...many, rows: await fromNewest(db, asked) } : { total, rows }
}

/** The newest matches, and how many there are up to the most that are counted. */
export async function newestMatches(
  db: Database,
  asked: Asked,
): Promise<{ total: number; matches: Match[] }> {
  return db.transaction().execute(async (inside) => {
    const { total, rows } = await foundIn(inside, asked)
    const matches = rows.map((row) => ({ organ: row.organ_id, id: row.id, contentHash: row.content_hash }))
    return { total, matches }
  })
}

/** Those of some documents that match. */
export async function matchesAmong(
  db: Database,
  { organ, query, ids }: { organ: string; query: string; ids: readonly string[] },
): Promise<Match[]> {
  const found = await sql<Omit<Found, 'total'>>`
    SELECT organ_id, id, content_hash FROM search_entry
    WHERE organ_id = ${organ} AND id = ANY(${ids}::text[]) AND terms @@ ${query}::tsquery
  `.execute(db)
  return found.rows.map((row) => ({ organ: row.organ_id, id: row.id, contentHash: row.content_hash }))
}
