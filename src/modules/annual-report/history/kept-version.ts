import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { annualReportProcedure, type PublishedVersion } from '../annual-report.ts'
import { composeReport } from '../compose-report.ts'
import { readNarrative } from '../narrative-file.ts'
import { type ReportFile, ReportFileSchema } from '../open-data/report-file.ts'
import { FILE_LEVELS, writeReportFile } from '../open-data/write-report-file.ts'
import { reportId } from '../report-year.ts'
import { fillKnown } from '../rules/fill-figures.ts'
import type { PublishedYear } from './published-years.ts'
import type { VersionRow } from './version-store.ts'

/** A version with what its page is written from. */
export interface KeptVersion {
  version: VersionRow
  file: ReportFile
}

/** A version frozen before there were data files: its tables and its text as they were frozen then. */
async function fromLedger(
  ctx: Context,
  organ: Organ,
  row: VersionRow,
  kept: { organName: string; out: PublishedVersion },
): Promise<KeptVersion> {
  const { frozen, narrative } = kept.out
  const report = composeReport({
    organ: { ...organ, name: kept.organName },
    year: row.year,
    tables: frozen.tables,
    narrative: await readNarrative(ctx, narrative),
    figures: frozen.narrativeFigures,
    date: frozen.day,
    notes: frozen.notes ?? [],
    fill: fillKnown,
  })
  const about = { level: FILE_LEVELS[organ.kind], version: row.number, status: 'published' as const }
  // Whom to ask has its telephone of today, which is no part of what was published then.
  const file = writeReportFile(ctx, { report: { ...report, opening: [] }, ...about, equations: [] })
  return { version: { ...row, files: frozen.files }, file }
}

/** Every version of a year's report with its text: from its data file, or as the ledger kept it before there were any. */
export async function keptVersions(ctx: Context, organ: Organ, { year, versions }: PublishedYear) {
  const isOld = versions.some(({ files }) => files.json === undefined)
  const state = isOld
    ? (await findCase(ctx, annualReportProcedure, organ.id, reportId(year)))?.state
    : undefined
  const kept: KeptVersion[] = []
  for (const version of versions) {
    const { json } = version.files
    const out = state?.versions.find(({ number }) => number === version.number)
    if (json !== undefined) {
      const file = ReportFileSchema.parse(JSON.parse((await ctx.files.get(json)).toString('utf8')))
      kept.push({ version, file })
    } else if (state && out)
      kept.push(await fromLedger(ctx, organ, version, { organName: state.organName, out }))
  }
  return kept
}
