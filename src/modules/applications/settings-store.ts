import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Flow } from './engine/case-event.ts'

type SettingsTables = { application_setting: { organ_id: string; flow: Flow } }

const tables = (db: Database): Kysely<SettingsTables> => db.withTables<SettingsTables>()

/** Writes how an organ decides. */
export async function saveCaseSettings(db: Database, organ: string, flow: Flow): Promise<void> {
  await tables(db)
    .insertInto('application_setting')
    .values({ organ_id: organ, flow })
    .onConflict((conflict) => conflict.column('organ_id').doUpdateSet({ flow }))
    .execute()
}

/** Empties the read model. */
export async function clearCaseSettings(db: Database): Promise<void> {
  await tables(db).deleteFrom('application_setting').execute()
}

/** How an organ decides; undefined when nobody set it. */
export async function readCaseSettings(db: Database, organ: string): Promise<Flow | undefined> {
  const row = await tables(db)
    .selectFrom('application_setting')
    .select('flow')
    .where('organ_id', '=', organ)
    .executeTakeFirst()
  return row?.flow
}
