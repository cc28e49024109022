import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'

type ImportTables = {
  import_run: {
    organ_id: string
    id: string
    kind: 'platform' | 'wxr'
    origin: string
    address: string
    file_hash: string | null
    file_name: string
    column_key: string
    department: string
    /** The site files of an export may be fetched from; empty for none. */
    files_from: string
    state: 'listing' | 'taking' | 'stopped' | 'failed' | 'done'
    /** Pages or items of the source that were read. */
    reached: number
    listed: number
    trouble: string
    asked_by: string
    asked_name: string
    asked_at: string
    updated_at: string
  }
  import_row: {
    organ_id: string
    run_id: string
    place: number
    origin: string
    source_key: string
    title: string
    url: string
    origin_day: string | null
    content_hash: string | null
    standing: RowStanding
    reason: string
    article_id: string | null
    personal: number
    words: number
  }
}

/** What became of one document. */
export type RowStanding = 'waiting' | 'taken' | 'known' | 'refused'

/** One import and how far it has come. */
export type RunRow = ImportTables['import_run']

/** One document of a source. */
export type ImportRow = ImportTables['import_row']

const tables = (db: Database): Kysely<ImportTables> => db.withTables<ImportTables>()
const runs = (db: Database) => tables(db).selectFrom('import_run').selectAll()
const rowsOf = (db: Database, { organ_id, id }: Pick<RunRow, 'organ_id' | 'id'>) =>
  tables(db).selectFrom('import_row').where('organ_id', '=', organ_id).where('run_id', '=', id)

/** Writes down an import that was asked for; nothing when it is there. */
export async function insertRun(db: Database, row: RunRow): Promise<void> {
  await tables(db)
    .insertInto('import_run')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** One import by its id. */
export async function runById(db: Database, organ: string, id: string): Promise<RunRow | undefined> {
  return runs(db).where('organ_id', '=', organ).where('id', '=', id).executeTakeFirst()
}

/** The latest imports of an organ. */
export async function runsOf(db: Database, organ: string, limit: number): Promise<RunRow[]> {
  return runs(db)
    .where('organ_id', '=', organ)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** The import that has waited longest among those going on, in all organs. */
export async function nextOpen(db: Database): Promise<RunRow | undefined> {
  return runs(db).where('state', 'in', ['listing', 'taking']).orderBy('asked_at').limit(1).executeTakeFirst()
}

/** Moves an import on; false when somebody else has done so, or stopped it, since `from` was read. */
export async function moveRun(
  db: Database,
  from: RunRow,
  to: Partial<Pick<RunRow, 'state' | 'reached' | 'listed' | 'trouble'>> & { updated_at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('import_run')
    .set(to)
    .where('organ_id', '=', from.organ_id)
    .where('id', '=', from.id)
    .where('state', '=', from.state)
    .where('reached', '=', from.reached)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

const COLUMNS = 14
const MOST_PARAMETERS = 60_000

/** Adds what was found in a source. */
export async function addRows(db: Database, rows: readonly ImportRow[]): Promise<void> {
  const size = Math.floor(MOST_PARAMETERS / COLUMNS)
  for (let at = 0; at < rows.length; at += size)
    await tables(db)
      .insertInto('import_row')
      .values(rows.slice(at, at + size))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Which of these keys the import has found already. */
export async function keysIn(db: Database, run: RunRow, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await rowsOf(db, run).select('source_key').where('source_key', 'in', keys).execute()
  return new Set(rows.map((row) => row.source_key))
}

/** The next documents that wait. */
export async function waitingRows(db: Database, run: RunRow, limit: number): Promise<ImportRow[]> {
  return rowsOf(db, run).selectAll().where('standing', '=', 'waiting').orderBy('place').limit(limit).execute()
}

/** Documents of these keys that an earlier import took over, with what they became. */
export async function takenBefore(db: Database, run: RunRow, keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('import_row')
    .select(['source_key', 'article_id'])
    .where('organ_id', '=', run.organ_id)
    .where('origin', '=', run.origin)
    .where('source_key', 'in', keys)
    .where('standing', '=', 'taken')
    .execute()
  return new Map(rows.map((row) => [row.source_key, row.article_id ?? '']))
}

/** Writes what became of a document that waited. */
export async function settleRow(
  db: Database,
  row: ImportRow,
  to: Partial<Pick<ImportRow, 'standing' | 'reason' | 'article_id' | 'personal' | 'words'>>,
): Promise<void> {
  await tables(db)
    .updateTable('import_row')
    .set(to)
    .where('organ_id', '=', row.organ_id)
    .where('run_id', '=', row.run_id)
    .where('place', '=', row.place)
    .where('standing', '=', 'waiting')
    .execute()
}

/** How many documents of some imports stand how. */
export async function countRows(db: Database, organ: string, ids: string[]) {
  if (ids.length === 0) return []
  return tables(db)
    .selectFrom('import_row')
    .select(['run_id', 'standing', sql<number>`count(*)::int`.as('total')])
    .where('organ_id', '=', organ)
    .where('run_id', 'in', ids)
    .groupBy(['run_id', 'standing'])
    .execute()
}

/** Some documents of an import, in the order of its source. */
export async function rowsPage(
  db: Database,
  run: RunRow,
  wanted: { standing?: RowStanding | undefined; from: number; limit: number },
): Promise<ImportRow[]> {
  const { standing, from, limit } = wanted
  return rowsOf(db, run)
    .selectAll()
    .$if(standing !== undefined, (query) => query.where('standing', '=', standing ?? 'waiting'))
    .orderBy('place')
    .offset(from)
    .limit(limit)
    .execute()
}
