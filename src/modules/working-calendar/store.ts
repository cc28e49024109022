import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { HolidayNotice } from '#law/index.ts'

type CalendarTables = {
  holiday_notice: { organ_id: string; year: number; notice: HolidayNotice; loaded_at: string }
}

/** A notice loaded here, and when. */
export interface LoadedNotice {
  notice: HolidayNotice
  loadedAt: string
}

const tables = (db: Database): Kysely<CalendarTables> => db.withTables<CalendarTables>()

/** Writes the notice of a year as loaded last. */
export async function saveNotice(db: Database, organ: string, loaded: LoadedNotice): Promise<void> {
  const row = { notice: loaded.notice, loaded_at: loaded.loadedAt }
  await tables(db)
    .insertInto('holiday_notice')
    .values({ organ_id: organ, year: loaded.notice.year, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'year']).doUpdateSet(row))
    .execute()
}

/** Empties the read model. */
export async function clearNotices(db: Database): Promise<void> {
  await tables(db).deleteFrom('holiday_notice').execute()
}

/** Every notice loaded here, by year. */
export async function loadedNotices(db: Database): Promise<LoadedNotice[]> {
  const rows = await tables(db)
    .selectFrom('holiday_notice')
    .select(['notice', 'loaded_at'])
    .orderBy('year')
    .execute()
  return rows.map((row) => ({ notice: row.notice, loadedAt: row.loaded_at }))
}
