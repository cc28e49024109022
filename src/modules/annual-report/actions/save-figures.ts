import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { REPORT_FORM } from '#law/index.ts'
import { annualReportProcedure } from '../annual-report.ts'
import type { Figures } from '../contract.ts'
import { reportId } from '../report-year.ts'
import { openReport } from './open-report.ts'

/** Enters the figures of table two, each with its source; who entered them is on record. */
export async function saveFigures(
  ctx: Context,
  { organ, year, key, figures }: { organ: string; year: number; key: string; figures: Figures },
): Promise<void> {
  await act(
    ctx,
    annualReportProcedure,
  )({
    organ,
    id: reportId(year),
    key,
    async decide({ state }, inside) {
      await openReport(inside, organ, year, state)
      return [{ kind: 'figures-saved', payload: { figures }, basis: [REPORT_FORM.cite('第二部分')] }]
    },
  })
}
