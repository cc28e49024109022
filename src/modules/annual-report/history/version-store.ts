import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { AnnualReport, PublishedVersion } from '../annual-report.ts'
import type { ReportTables } from '../rules/report-rows.ts'

type VersionTables = {
  annual_report_version: {
    organ_id: string
    year: number
    number: number
    day: Day
    note: string
    tables: ReportTables
    files: Partial<PublishedVersion['frozen']['files']>
  }
}

/** A published version of a year's report as the public pages show it. */
export type VersionRow = Omit<VersionTables['annual_report_version'], 'organ_id'>

const tables = (db: Database): Kysely<VersionTables> => db.withTables<VersionTables>()

/** Writes every published version of a report; one that stands is not changed any more. */
export async function saveVersions(
  db: Database,
  organ: string,
  { year, versions }: AnnualReport,
): Promise<void> {
  if (versions.length === 0) return
  const rows = versions.map(({ number, day, note, frozen }) => ({
    ...{ organ_id: organ, year, number, day, note },
    tables: frozen.tables,
    files: frozen.files,
  }))
  const files = { files: sql<VersionRow['files']>`excluded.files` }
  await tables(db)
    .insertInto('annual_report_version')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organ_id', 'year', 'number']).doUpdateSet(files))
    .execute()
}

/** Empties the table; for rebuilding. */
export async function clearVersions(db: Database): Promise<void> {
  await tables(db).deleteFrom('annual_report_version').execute()
}

/** Every published version of an organ's reports, the newest year and version first. */
export async function versionRows(db: Database, organ: string): Promise<VersionRow[]> {
  return tables(db)
    .selectFrom('annual_report_version')
    .select(['year', 'number', 'day', 'note', 'tables', 'files'])
    .where('organ_id', '=', organ)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .execute()
}
