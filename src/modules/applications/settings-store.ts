import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { CaseSettings } from './case-settings.ts'

type SettingsTables = { application_setting: { organ_id: string; state: CaseSettings } }

const tables = (db: Database): Kysely<SettingsTables> => db.withTables<SettingsTables>()

/** Writes how an organ decides. */
export async function saveCaseSettings(db: Database, organ: string, state: CaseSettings): Promise<void> {
  const row = { state }
  await tables(db)
    .insertInto('application_setting')
    .values({ organ_id: organ, ...row })
    .onConflict((conflict) => conflict.column('organ_id').doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearCaseSettings(db: Database): Promise<void> {
  await tables(db).deleteFrom('application_setting').execute()
}

/** How an organ decides; undefined when nobody set it. */
export async function readCaseSettings(db: Database, organ: string): Promise<CaseSettings | undefined> {
  const row = await tables(db)
    .selectFrom('application_setting')
    .select('state')
    .where('organ_id', '=', organ)
    .executeTakeFirst()
  return row?.state
}
