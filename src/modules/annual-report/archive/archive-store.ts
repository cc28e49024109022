import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#kernel/database.ts'

type ArchiveTables = {
  report_archive: {
    organ_id: string
    year: number
    state: 'running' | 'ready' | 'failed'
    /** How many reports are packed, of how many. */
    done: number
    total: number
    /** What is being packed now, or why it failed. */
    at: string
    bytes: number
    /** The packed file, by its hash in the file store. */
    file: string | null
    asked_at: Date | string
    made_at: Date | string | null
  }
}

/** The archive of a county's year: being packed, ready, or failed. */
export type ArchiveRow = Selectable<ArchiveTables['report_archive']>

const archives = (db: Database): Kysely<ArchiveTables> => db.withTables<ArchiveTables>()

/** The archive of a year; undefined while none was asked for. */
export async function archiveRow(db: Database, organ: string, year: number): Promise<ArchiveRow | undefined> {
  const row = await archives(db)
    .selectFrom('report_archive')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('year', '=', year)
    .executeTakeFirst()
  return row && { ...row, bytes: Number(row.bytes) }
}

/** Writes down that an archive is wanted; one that is being packed goes on. */
export async function askForArchive(
  db: Database,
  organ: string,
  year: number,
  { total, at }: { total: number; at: string },
): Promise<void> {
  const begun = { state: 'running' as const, done: 0, total, at: '', bytes: 0, asked_at: at }
  await archives(db)
    .insertInto('report_archive')
    .values({ organ_id: organ, year, ...begun, file: null, made_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['organ_id', 'year'])
        .doUpdateSet(begun)
        .where('report_archive.state', '!=', 'running'),
    )
    .execute()
}

/** The archive that was asked for first and is not packed yet. */
export function nextArchive(db: Database): Promise<ArchiveRow | undefined> {
  return archives(db)
    .selectFrom('report_archive')
    .selectAll()
    .where('state', '=', 'running')
    .orderBy('asked_at')
    .limit(1)
    .executeTakeFirst()
}

/** Writes down how far an archive has come. */
export async function moveArchive(
  db: Database,
  { organ_id, year }: Pick<ArchiveRow, 'organ_id' | 'year'>,
  change: Partial<Omit<ArchiveRow, 'organ_id' | 'year'>>,
): Promise<void> {
  await archives(db)
    .updateTable('report_archive')
    .set(change)
    .where('organ_id', '=', organ_id)
    .where('year', '=', year)
    .execute()
}
