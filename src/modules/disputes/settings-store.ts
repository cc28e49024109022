import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { OwnReason } from './rules/reasons-for-losing.ts'

type ReasonTables = {
  dispute_reason: { organ_id: string; label: string; from_day: Day; until_day: Day | null }
}

const tables = (db: Database): Kysely<ReasonTables> => db.withTables<ReasonTables>()

/** Writes the reasons an organ added. */
export async function saveReasons(db: Database, organ: string, reasons: readonly OwnReason[]): Promise<void> {
  await tables(db).deleteFrom('dispute_reason').where('organ_id', '=', organ).execute()
  if (reasons.length === 0) return
  await tables(db)
    .insertInto('dispute_reason')
    .values(
      reasons.map(({ label, from, until }) => ({
        organ_id: organ,
        label,
        from_day: from,
        until_day: until,
      })),
    )
    .execute()
}

/** Empties the read model. */
export async function clearReasons(db: Database): Promise<void> {
  await tables(db).deleteFrom('dispute_reason').execute()
}

/** The reasons an organ added, in the order of their days. */
export async function readReasons(db: Database, organ: string): Promise<OwnReason[]> {
  const rows = await tables(db)
    .selectFrom('dispute_reason')
    .selectAll()
    .where('organ_id', '=', organ)
    .orderBy('from_day')
    .orderBy('label')
    .execute()
  return rows.map(({ label, from_day: from, until_day: until }) => ({ label, from, until }))
}
