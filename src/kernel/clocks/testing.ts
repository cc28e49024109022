import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { type ClockRow, fromRow, tables } from './store.ts'

/** The clocks of one organ that fall due first; those standing still come last. */
export async function clocksByDue(db: Database, organ: string, limit: number): Promise<ClockRow[]> {
  const rows = await tables(db)
    .selectFrom('clock')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy(sql`due nulls last`)
    .orderBy('stream_id')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}
