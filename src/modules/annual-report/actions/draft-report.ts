import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { annualReportProcedure } from '../annual-report.ts'
import { reportId, requireReportYear } from '../report-year.ts'
import { reportingLevel } from '../reporting-level.ts'

/** Begins the report on a year; one that was begun already stays as it is. */
export async function draftReport(
  ctx: Context,
  { organ, year, key }: { organ: string; year: number; key: string },
): Promise<void> {
  requireReportYear(year, today(ctx))
  const { name, kind } = await organById(ctx, organ)
  const level = reportingLevel(kind)
  if (!level) throw new Refusal(`${name}不是行政机关，不编制政府信息公开工作年度报告。`)
  await act(
    ctx,
    annualReportProcedure,
  )({
    organ,
    id: reportId(year),
    key,
    decide({ state }) {
      if (state) return []
      const payload = { year, organName: name, level }
      return [{ kind: 'report-drafted', payload, basis: [OGI.cite('49'), OGI.cite('50')] }]
    },
  })
}
