import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { REPORT_FORM } from '#law/index.ts'
import { annualReportProcedure } from '../annual-report.ts'
import { computeTables, computeYearFacts, figuresOf } from '../compute-report.ts'
import type { Narrative } from '../contract.ts'
import { keepNarrative } from '../narrative-file.ts'
import { placeholderProblems } from '../narrative-parts.ts'
import { reportId } from '../report-year.ts'
import { openReport } from './open-report.ts'
import { refuseProblems } from './refuse-problems.ts'

/** Keeps the written parts as they are so far; refuses placeholders that nothing can fill. */
export async function saveNarrative(
  ctx: Context,
  { organ, year, key, narrative }: { organ: string; year: number; key: string; narrative: Narrative },
): Promise<void> {
  await act(
    ctx,
    annualReportProcedure,
  )({
    organ,
    id: reportId(year),
    key,
    async decide({ state }, inside) {
      const { figures } = await openReport(inside, organ, year, state)
      const tables = await computeTables(inside, organ, year, figures?.figures)
      const known = figuresOf(await computeYearFacts(inside, organ, year, tables))
      refuseProblems('文字部分', placeholderProblems(narrative, known))
      const payload = { narrative: await keepNarrative(inside, narrative) }
      const basis = [REPORT_FORM.cite('第一部分'), REPORT_FORM.cite('第五部分'), REPORT_FORM.cite('第六部分')]
      return [{ kind: 'narrative-saved', payload, basis }]
    },
  })
}
