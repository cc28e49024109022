import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { MailboxSettings } from './mailbox-settings.ts'

type SettingTables = { mailbox_setting: { organ_id: string; state: MailboxSettings } }

const tables = (db: Database): Kysely<SettingTables> => db.withTables<SettingTables>()

/** Writes an organ's settings. */
export async function saveSettings(db: Database, organ: string, state: MailboxSettings): Promise<void> {
  const row = { state }
  await tables(db)
    .insertInto('mailbox_setting')
    .values({ organ_id: organ, ...row })
    .onConflict((conflict) => conflict.column('organ_id').doUpdateSet(row))
    .execute()
}

/** An organ's settings. */
export async function readSettings(db: Database, organ: string): Promise<MailboxSettings | undefined> {
  const row = await tables(db)
    .selectFrom('mailbox_setting')
    .select('state')
    .where('organ_id', '=', organ)
    .executeTakeFirst()
  return row?.state
}

/** The settings of several organs; an organ that set nothing is not among them. */
export async function readSettingsOf(
  db: Database,
  organs: readonly string[],
): Promise<Map<string, MailboxSettings>> {
  if (organs.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('mailbox_setting')
    .selectAll()
    .where('organ_id', 'in', organs)
    .execute()
  return new Map(rows.map((row) => [row.organ_id, row.state]))
}

/** Empties the settings' read model. */
export async function clearSettings(db: Database): Promise<void> {
  await tables(db).deleteFrom('mailbox_setting').execute()
}
