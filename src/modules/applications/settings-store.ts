import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { CaseSettings } from './case-settings.ts'
import type { Flow } from './engine/case-event.ts'
import type { Escalation } from './rules/escalation.ts'

type SettingsTables = { application_setting: { organ_id: string; flow: Flow; escalations: Escalation[] } }

const tables = (db: Database): Kysely<SettingsTables> => db.withTables<SettingsTables>()

/** Writes how an organ decides. */
export async function saveCaseSettings(
  db: Database,
  organ: string,
  { flow, escalations }: CaseSettings,
): Promise<void> {
  const row = { flow, escalations: sql<Escalation[]>`${JSON.stringify(escalations)}::jsonb` }
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
  return tables(db)
    .selectFrom('application_setting')
    .select(['flow', 'escalations'])
    .where('organ_id', '=', organ)
    .executeTakeFirst()
}
