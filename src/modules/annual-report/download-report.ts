import { type Context, today } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { refuseProblems } from './actions/refuse-problems.ts'
import { composeReport } from './compose-report.ts'
import { placeholderProblems } from './narrative-parts.ts'
import { reportFileBytes } from './open-data/write-report-file.ts'
import { notesOf } from './public-notes.ts'
import { readYear, type YearReport } from './read-year.ts'
import { type DownloadFormat, printReport, reportFile } from './report-files.ts'
import { reportJson } from './report-json.ts'
import { reportTitle } from './report-year.ts'

/** The report as a file: the very bytes that were submitted, the frozen report in another form, or a preview. */
export async function downloadReport(
  ctx: Context,
  organId: string,
  year: number,
  format: DownloadFormat,
): Promise<File> {
  const report = await readYear(ctx, organId, year)
  const title = reportTitle(report.organ.name, year)
  const frozen = report.state?.frozen
  const kept = format === 'html' ? undefined : frozen?.files[format]
  if (kept) return reportFile(title, format, await ctx.files.get(kept))
  const printed =
    format === 'json'
      ? reportFileBytes(await reportJson(ctx, organId, year))
      : await printReport(composed(report, frozen?.day ?? today(ctx)), format)
  return reportFile(frozen ? title : `${title}（预览）`, format, printed)
}

function composed({ narrativeFigures, ...report }: YearReport, date: Day) {
  refuseProblems('文字部分', placeholderProblems(report.narrative, narrativeFigures))
  return composeReport({ ...report, figures: narrativeFigures, date, notes: notesOf(report) })
}
