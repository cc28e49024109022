import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { FindingStanding, LookKind } from '../contract/look-back.ts'

type LookTables = {
  look_back: {
    organ_id: string
    id: string
    kind: LookKind
    asked_by: string
    asked_at: string
    reached: string
    done: number
    total: number
    found: number
    running: boolean
    /** The rules it goes by. */
    version: string
    updated_at: string
  }
  look_back_finding: {
    organ_id: string
    look_id: string
    article_id: string
    key: string
    edition: number
    content_hash: string
    weight: string
    place: string
    words: string
    message: string
    standing: FindingStanding
    reason: string
    dealt_by: string
    dealt_on: string | null
  }
  article: { organ_id: string; id: string; title: string }
  published_article: { organ_id: string; id: string; content_hash: string }
}

/** One look through everything published, and how far it has come. */
export type LookRow = LookTables['look_back']

/** One place found in a published article. */
export type FindingRow = LookTables['look_back_finding']

const tables = (db: Database): Kysely<LookTables> => db.withTables<LookTables>()

/** Writes down a look that was asked for; what an earlier one of its kind left open is looked for anew. */
export async function beginLook(db: Database, row: LookRow): Promise<void> {
  const earlier = tables(db)
    .selectFrom('look_back')
    .select('id')
    .where('organ_id', '=', row.organ_id)
    .where('kind', '=', row.kind)
  await tables(db)
    .updateTable('look_back_finding')
    .set({ standing: 'superseded' })
    .where('organ_id', '=', row.organ_id)
    .where('standing', '=', 'open')
    .where('look_id', 'in', earlier)
    .execute()
  await tables(db).insertInto('look_back').values(row).execute()
}

/** The latest look of a kind. */
export async function latestLook(db: Database, organ: string, kind: LookKind): Promise<LookRow | undefined> {
  return tables(db)
    .selectFrom('look_back')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('kind', '=', kind)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** One look by its id. */
export async function lookById(db: Database, organ: string, id: string): Promise<LookRow | undefined> {
  return tables(db)
    .selectFrom('look_back')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The look that has waited longest among those not finished, in all organs. */
export async function nextRunning(db: Database): Promise<LookRow | undefined> {
  return tables(db)
    .selectFrom('look_back')
    .selectAll()
    .where('running', '=', true)
    .orderBy('asked_at')
    .limit(1)
    .executeTakeFirst()
}

/** Live documents of an organ in the order of their ids, those after `reached`. */
export async function liveAfter(
  db: Database,
  organ: string,
  reached: string,
  limit: number,
): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('published_article')
    .select('id')
    .where('organ_id', '=', organ)
    .where('id', '>', reached)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** Moves a look on; false when somebody else has done so since `from` was read. */
export async function moveOn(
  db: Database,
  from: LookRow,
  to: Pick<LookRow, 'reached' | 'done' | 'found' | 'running' | 'updated_at'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('look_back')
    .set(to)
    .where('organ_id', '=', from.organ_id)
    .where('id', '=', from.id)
    .where('reached', '=', from.reached)
    .where('running', '=', true)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

const COLUMNS = 14
const MOST_PARAMETERS = 60_000

/** Adds what was found; what is there already stays as it is. */
export async function addFindings(db: Database, rows: readonly FindingRow[]): Promise<void> {
  const size = Math.floor(MOST_PARAMETERS / COLUMNS)
  for (let at = 0; at < rows.length; at += size)
    await tables(db)
      .insertInto('look_back_finding')
      .values(rows.slice(at, at + size))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** One page of what a look found, with the titles of the articles. */
export async function findingsPage(
  db: Database,
  look: LookRow,
  wanted: { openOnly: boolean; from: number; limit: number },
) {
  const query = tables(db)
    .selectFrom('look_back_finding as finding')
    .innerJoin('article', (join) =>
      join.onRef('article.organ_id', '=', 'finding.organ_id').onRef('article.id', '=', 'finding.article_id'),
    )
    .where('finding.organ_id', '=', look.organ_id)
    .where('finding.look_id', '=', look.id)
    .$if(wanted.openOnly, (narrowed) => narrowed.where('finding.standing', '=', 'open'))
  const items = await query
    .selectAll('finding')
    .select('article.title')
    .orderBy('finding.article_id')
    .orderBy('finding.key')
    .offset(wanted.from)
    .limit(wanted.limit)
    .execute()
  const { total, open } = await query
    .select([
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) FILTER (WHERE finding.standing = 'open')`.as('open'),
    ])
    .executeTakeFirstOrThrow()
  return { items, total, open }
}

/** How many places each finished look of an organ has left open, and since when. */
export async function openPlaces(
  db: Database,
  organ: string,
): Promise<{ kind: LookKind; count: number; since: string }[]> {
  return tables(db)
    .selectFrom('look_back_finding as finding')
    .innerJoin('look_back as look', (join) =>
      join.onRef('look.organ_id', '=', 'finding.organ_id').onRef('look.id', '=', 'finding.look_id'),
    )
    .where('finding.organ_id', '=', organ)
    .where('finding.standing', '=', 'open')
    .where('look.running', '=', false)
    .groupBy('look.kind')
    .select((query) => [
      'look.kind',
      query.fn.countAll<number>().as('count'),
      query.fn.max('look.asked_at').as('since'),
    ])
    .orderBy('look.kind', 'desc')
    .execute()
}

/** Notes what a person said of one finding. */
export async function noteKept(
  db: Database,
  one: Pick<FindingRow, 'organ_id' | 'look_id' | 'article_id' | 'key'>,
  said: { reason: string; dealt_by: string; dealt_on: string },
): Promise<void> {
  await tables(db)
    .updateTable('look_back_finding')
    .set({ ...said, standing: 'kept' })
    .where('organ_id', '=', one.organ_id)
    .where('look_id', '=', one.look_id)
    .where('article_id', '=', one.article_id)
    .where('key', '=', one.key)
    .execute()
}

/** Open findings of finished looks whose article has changed or is off the site since, with what kind they are of. */
export async function movedSince(
  db: Database,
  limit: number,
): Promise<(FindingRow & { kind: LookKind; live_hash: string | null })[]> {
  return tables(db)
    .selectFrom('look_back_finding as finding')
    .innerJoin('look_back as look', (join) =>
      join.onRef('look.organ_id', '=', 'finding.organ_id').onRef('look.id', '=', 'finding.look_id'),
    )
    .leftJoin('published_article as live', (join) =>
      join.onRef('live.organ_id', '=', 'finding.organ_id').onRef('live.id', '=', 'finding.article_id'),
    )
    .selectAll('finding')
    .select(['look.kind', 'live.content_hash as live_hash'])
    .where('finding.standing', '=', 'open')
    .where(sql<boolean>`live.content_hash IS DISTINCT FROM finding.content_hash`)
    .limit(limit)
    .execute()
}

/** Writes where findings stand now, all in one statement. */
export async function settle(db: Database, rows: readonly FindingRow[]): Promise<void> {
  if (rows.length === 0) return
  const column = <K extends keyof FindingRow>(name: K) => rows.map((row) => row[name])
  await sql`
    UPDATE look_back_finding AS finding
    SET standing = now.standing, content_hash = now.content_hash, edition = now.edition
    FROM unnest(
      ${column('organ_id')}::text[], ${column('look_id')}::text[], ${column('article_id')}::text[],
      ${column('key')}::text[], ${column('standing')}::text[], ${column('content_hash')}::text[],
      ${column('edition')}::int[]
    ) AS now (organ_id, look_id, article_id, key, standing, content_hash, edition)
    WHERE finding.organ_id = now.organ_id AND finding.look_id = now.look_id
      AND finding.article_id = now.article_id AND finding.key = now.key`.execute(db)
}
