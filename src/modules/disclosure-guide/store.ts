import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Guide, PublishedGuide } from './contract.ts'

type GuideTables = {
  disclosure_guide: { organ_id: string; version: number; day: string; guide: Guide }
}

const tables = (db: Database): Kysely<GuideTables> => db.withTables<GuideTables>()

/** Writes the version the public sees. */
export async function savePublished(db: Database, organ: string, row: PublishedGuide): Promise<void> {
  await tables(db)
    .insertInto('disclosure_guide')
    .values({ organ_id: organ, ...row })
    .onConflict((conflict) => conflict.column('organ_id').doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearGuides(db: Database): Promise<void> {
  await tables(db).deleteFrom('disclosure_guide').execute()
}

/** The version the public sees. */
export async function publishedGuide(db: Database, organ: string): Promise<PublishedGuide | undefined> {
  return tables(db)
    .selectFrom('disclosure_guide')
    .select(['version', 'day', 'guide'])
    .where('organ_id', '=', organ)
    .executeTakeFirst()
}
