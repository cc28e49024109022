import { type Context, today } from '#kernel/context.ts'
import { refuseProblems } from './actions/refuse-problems.ts'
import { composeReport } from './compose-report.ts'
import { placeholderProblems } from './narrative-parts.ts'
import { readYear, type YearReport } from './read-year.ts'
import { printReport, type ReportFormat, reportFile } from './report-files.ts'
import { reportTitle } from './report-year.ts'

/** The report as a file: the very bytes that were submitted, or a preview of the draft. */
export async function downloadReport(
  ctx: Context,
  organId: string,
  year: number,
  format: ReportFormat,
): Promise<File> {
  const report = await readYear(ctx, organId, year)
  const title = reportTitle(report.organ.name, year)
  const frozen = report.state?.frozen
  if (frozen) return reportFile(title, format, await ctx.files.get(frozen.files[format]))
  return reportFile(`${title}（预览）`, format, await printReport(preview(ctx, report), format))
}

function preview(ctx: Context, { narrativeFigures, ...report }: YearReport) {
  refuseProblems('文字部分', placeholderProblems(report.narrative, narrativeFigures))
  return composeReport({ ...report, figures: narrativeFigures, date: today(ctx) })
}
