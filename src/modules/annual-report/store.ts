import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { AnnualReport } from './annual-report.ts'
import { clearVersions, saveVersions } from './history/version-store.ts'
import type { ReportTables } from './rules/report-rows.ts'

type ReportTablesOfStore = {
  annual_report: {
    organ_id: string
    year: number
    status: AnnualReport['status']
    article_id: string | null
    submitted_day: Day | null
    published_day: Day | null
    frozen: ReportTables | null
    version: number
    paper: string | null
    published: PublishedReport | null
  }
}

/** A report as it stands published. */
export interface PublishedReport {
  tables: ReportTables
  version: number
  /** What was published with it: a signed reason, what a correction corrects. */
  notes: string[]
}

/** One line of the list of reports. */
export type ReportRow = Omit<
  ReportTablesOfStore['annual_report'],
  'organ_id' | 'frozen' | 'version' | 'published'
>

const tables = (db: Database): Kysely<ReportTablesOfStore> => db.withTables<ReportTablesOfStore>()

/** Writes what the ledger says of a report. */
export async function saveReport(db: Database, organ: string, state: AnnualReport): Promise<void> {
  const row = {
    status: state.status,
    article_id: state.articleId,
    submitted_day: state.frozen?.day ?? null,
    published_day: state.publishedDay,
    frozen: (state.frozen ?? state.versions.at(-1)?.frozen)?.tables ?? null,
    version: state.versions.length,
    paper: state.frozen?.files.pdf ?? null,
    published: publishedOf(state),
  }
  await tables(db)
    .insertInto('annual_report')
    .values({ organ_id: organ, year: state.year, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'year']).doUpdateSet(row))
    .execute()
  await saveVersions(db, organ, state)
}

function publishedOf({ versions }: AnnualReport): PublishedReport | null {
  const last = versions.at(-1)
  return last ? { tables: last.frozen.tables, version: last.number, notes: last.frozen.notes ?? [] } : null
}

/** Empties the read model. */
export async function clearReports(db: Database): Promise<void> {
  await tables(db).deleteFrom('annual_report').execute()
  await clearVersions(db)
}

/** The reports of an organ, the newest year first. */
export async function reportRows(db: Database, organ: string): Promise<ReportRow[]> {
  return tables(db)
    .selectFrom('annual_report')
    .select(['year', 'status', 'article_id', 'submitted_day', 'published_day', 'paper'])
    .where('organ_id', '=', organ)
    .orderBy('year', 'desc')
    .execute()
}

/** The frozen tables of a year's report, when it was submitted here. */
export async function frozenTables(
  db: Database,
  organ: string,
  year: number,
): Promise<ReportTables | undefined> {
  const row = await tables(db)
    .selectFrom('annual_report')
    .select('frozen')
    .where('organ_id', '=', organ)
    .where('year', '=', year)
    .executeTakeFirst()
  return row?.frozen ?? undefined
}

/** Every report that was submitted and is not yet known to be published. */
export async function reportsInReview(
  db: Database,
): Promise<{ organ_id: string; year: number; article_id: string; paper: string | null }[]> {
  const rows = await tables(db)
    .selectFrom('annual_report')
    .select(['organ_id', 'year', 'article_id', 'paper'])
    .where('status', '=', 'submitted')
    .orderBy('organ_id')
    .orderBy('year')
    .execute()
  return rows.flatMap(({ article_id, ...row }) => (article_id === null ? [] : [{ ...row, article_id }]))
}

/** Where the reports of several organs on several years stand, and what of them is out. */
export async function collectedRows(db: Database, organs: readonly string[], years: readonly number[]) {
  if (organs.length === 0) return []
  return tables(db)
    .selectFrom('annual_report')
    .select(['organ_id', 'year', 'status', 'submitted_day', 'published_day', 'published'])
    .where('organ_id', 'in', organs)
    .where('year', 'in', years)
    .execute()
}
