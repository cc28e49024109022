import { type Context, today } from '#kernel/context.ts'
import { versionOf } from './annual-report.ts'
import { composeReport } from './compose-report.ts'
import type { ReportFile } from './open-data/report-file.ts'
import { FILE_LEVELS, writeReportFile } from './open-data/write-report-file.ts'
import { notesOf } from './public-notes.ts'
import { readYear } from './read-year.ts'
import { fillKnown } from './rules/fill-figures.ts'

/** The report on a year in the shape report files have; frozen as submitted, else as the ledger has it now. */
export async function reportJson(ctx: Context, organId: string, year: number): Promise<ReportFile> {
  const read = await readYear(ctx, organId, year)
  const { organ, state, narrativeFigures: figures, equations, warnings, differences } = read
  const frozen = state?.frozen
  const date = frozen?.day ?? today(ctx)
  const report = composeReport({ ...read, figures, date, notes: notesOf(read), fill: fillKnown })
  const status = state?.status ?? 'none'
  const file = writeReportFile(ctx, {
    report,
    level: FILE_LEVELS[organ.kind],
    version: versionOf(state),
    status,
    equations,
  })
  return {
    ...file,
    meta: { ...file.meta, frozen: frozen ? { day: frozen.day, hash: frozen.hash } : null },
    warnings,
    differences,
  }
}
