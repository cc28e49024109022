import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'

type SynonymTables = { search_synonym: { organ_id: string; id: string; words: string[] } }

const tables = (db: Database): Kysely<SynonymTables> => db.withTables<SynonymTables>()

/** Writes an organ's groups in place of those it had; some dozens at most. */
export async function saveSynonyms(
  db: Database,
  organ: string,
  groups: readonly { id: string; words: string[] }[],
): Promise<void> {
  await tables(db).deleteFrom('search_synonym').where('organ_id', '=', organ).execute()
  if (groups.length === 0) return
  await tables(db)
    .insertInto('search_synonym')
    .values(groups.map(({ id, words }) => ({ organ_id: organ, id, words })))
    .execute()
}

/** Empties the table; for rebuilding. */
export async function clearSynonyms(db: Database): Promise<void> {
  await tables(db).deleteFrom('search_synonym').execute()
}

/** The groups of an organ; of all organs when none is named. */
export async function synonymRows(db: Database, organ: string | undefined): Promise<string[][]> {
  const rows = await tables(db)
    .selectFrom('search_synonym')
    .select('words')
    .$if(organ !== undefined, (query) => query.where('organ_id', '=', organ ?? ''))
    .orderBy('organ_id')
    .orderBy('id')
    .execute()
  return rows.map(({ words }) => words)
}
