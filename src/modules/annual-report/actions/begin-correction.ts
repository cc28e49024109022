import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { annualReportProcedure } from '../annual-report.ts'
import { reportId } from '../report-year.ts'
import { markPublished } from './mark-published.ts'

/**
 * Opens a published report again. What was published stays as it is and readable; the correction becomes the next
 * version once it has gone through the reviews, with the note that says what it corrects.
 */
export async function beginCorrection(
  ctx: Context,
  { organ, year, key, note }: { organ: string; year: number; key: string; note: string },
): Promise<void> {
  // The day it came out may not be on record yet.
  await markPublished(ctx)
  await act(
    ctx,
    annualReportProcedure,
  )({
    organ,
    id: reportId(year),
    key,
    decide({ state }) {
      if (!state) throw new NotFound(`${year}年的年度报告`)
      if (state.status !== 'published')
        throw new Refusal('只有已经公布的报告才需要更正；没有公布的直接修改。', 'conflict')
      return [{ kind: 'correction-begun', payload: { note }, basis: [OGI.cite('50')] }]
    },
  })
}
