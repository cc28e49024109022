import type { Context } from '#kernel/context.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import type { AnnualReport } from '../annual-report.ts'
import { lockOf, reportArticle, standingOf } from '../report-article.ts'

/** The report when it may be changed now; refuses one not begun, under review or published. */
export async function openReport(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
  state: AnnualReport | undefined,
): Promise<AnnualReport> {
  if (!state) throw new NotFound(`${year}年的年度报告（请先开始编制）`)
  const lock = lockOf(
    standingOf(state, await reportArticle(ctx, organ, state.articleId, state.frozen?.files.pdf ?? null)),
  )
  if (lock !== '') throw new Refusal(lock, 'conflict')
  return state
}
