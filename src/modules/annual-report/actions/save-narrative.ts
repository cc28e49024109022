import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { REPORT_FORM } from '#law/index.ts'
import { annualReportProcedure } from '../annual-report.ts'
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
      await openReport(inside, organ, year, state)
      refuseProblems('文字部分', placeholderProblems(narrative))
      const payload = { narrative: await keepNarrative(inside, narrative) }
      const basis = [REPORT_FORM.cite('第一部分'), REPORT_FORM.cite('第五部分'), REPORT_FORM.cite('第六部分')]
      return [{ kind: 'narrative-saved', payload, basis }]
    },
  })
}
