import type { Kysely } from 'kysely'
import type { Json } from '../canonical.ts'
import type { Database } from '../database.ts'

type VaultTables = {
  vault: {
    organ_id: string
    ref: string
    purpose: string
    salt: string | null
    data: Record<string, Json> | null
    erased_at: string | null
    erased_why: string | null
  }
}

/** One vault row. */
export type VaultRow = VaultTables['vault']

const tables = (db: Database): Kysely<VaultTables> => db.withTables<VaultTables>()

/** Adds a row. */
export async function insertRow(
  db: Database,
  row: Omit<VaultRow, 'erased_at' | 'erased_why'>,
): Promise<void> {
  await tables(db)
    .insertInto('vault')
    .values({ ...row, data: JSON.parse(JSON.stringify(row.data)), erased_at: null, erased_why: null })
    .execute()
}

/** Rows of one organ by reference. */
export async function rowsByRef(db: Database, organ: string, refs: string[]): Promise<VaultRow[]> {
  if (refs.length === 0) return []
  return tables(db)
    .selectFrom('vault')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('ref', 'in', refs)
    .execute()
}

/** Empties a row for good. */
export async function emptyRow(
  db: Database,
  organ: string,
  ref: string,
  at: string,
  why: string,
): Promise<void> {
  await tables(db)
    .updateTable('vault')
    .set({ data: null, salt: null, erased_at: at, erased_why: why })
    .where('organ_id', '=', organ)
    .where('ref', '=', ref)
    .execute()
}

/** The next `limit` rows in (organ, ref) order; for verifying. */
export async function rowsAfter(db: Database, after: { organ: string; ref: string }, limit: number) {
  return tables(db)
    .selectFrom('vault')
    .selectAll()
    .where((where) =>
      where.or([
        where('organ_id', '>', after.organ),
        where.and([where('organ_id', '=', after.organ), where('ref', '>', after.ref)]),
      ]),
    )
    .orderBy('organ_id')
    .orderBy('ref')
    .limit(limit)
    .execute()
}
