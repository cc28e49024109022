import { type Generated, type Kysely, sql } from 'kysely'
import type { Day } from '#law/index.ts'
import type { Database } from '../database.ts'
import type { ClockDefinition } from './clocks.ts'

/** A clock as the table holds it; kind and department are drawn from the rest by the database. */
export interface ClockRecord {
  organ_id: string
  stream_id: string
  name: string
  definition: ClockDefinition
  due: Day | null
  provisional: boolean
  kind: Generated<string>
  department: Generated<string>
}

type ClockTables = { clock: ClockRecord }

/** One running clock as stored. */
export interface ClockRow {
  organ: string
  stream: string
  name: string
  definition: ClockDefinition
  due: Day | null
  provisional: boolean
}

/** The table of clocks. */
export const tables = (db: Database): Kysely<ClockTables> => db.withTables<ClockTables>()

/** A clock as the program knows it. */
export const fromRow = (row: Omit<ClockRecord, 'kind' | 'department'>): ClockRow => ({
  organ: row.organ_id,
  stream: row.stream_id,
  name: row.name,
  definition: row.definition,
  due: row.due,
  provisional: row.provisional,
})

/** Replaces all clocks of one stream. */
export async function replaceClocks(
  db: Database,
  organ: string,
  stream: string,
  rows: ClockRow[],
): Promise<void> {
  await tables(db).deleteFrom('clock').where('organ_id', '=', organ).where('stream_id', '=', stream).execute()
  if (rows.length === 0) return
  await tables(db)
    .insertInto('clock')
    .values(
      rows.map((row) => ({
        organ_id: organ,
        stream_id: stream,
        name: row.name,
        definition: row.definition,
        due: row.due,
        provisional: row.provisional,
      })),
    )
    .execute()
}

/** Removes every clock; for rebuilding. */
export async function clearClocks(db: Database): Promise<void> {
  await tables(db).deleteFrom('clock').execute()
}

/** The next `limit` clocks after `after`, over all organs. */
export async function clocksAfter(
  db: Database,
  after: { organ: string; stream: string; name: string },
  limit: number,
): Promise<ClockRow[]> {
  const rows = await tables(db)
    .selectFrom('clock')
    .selectAll()
    .where(sql<boolean>`(organ_id, stream_id, name) > (${after.organ}, ${after.stream}, ${after.name})`)
    .orderBy('organ_id')
    .orderBy('stream_id')
    .orderBy('name')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** Writes new due dates. */
export async function updateDues(db: Database, rows: ClockRow[]): Promise<void> {
  if (rows.length === 0) return
  const listed = rows.map((row) => ({
    organ: row.organ,
    stream: row.stream,
    name: row.name,
    due: row.due,
    provisional: row.provisional,
  }))
  await sql`
    UPDATE clock SET due = x.due, provisional = x.provisional
    FROM jsonb_to_recordset(${JSON.stringify(listed)}::jsonb)
      AS x(organ text, stream text, name text, due date, provisional boolean)
    WHERE clock.organ_id = x.organ AND clock.stream_id = x.stream AND clock.name = x.name`.execute(db)
}
