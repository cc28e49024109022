import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { OGI } from '#law/index.ts'
import { annualReportProcedure } from '../annual-report.ts'
import { reportArticle } from '../report-article.ts'
import { reportId } from '../report-year.ts'
import { reportsInReview } from '../store.ts'

/** Notes on record every report whose article has been published since; returns how many. */
export async function markPublished(ctx: Context): Promise<number> {
  let marked = 0
  // A handful at most: one a year and organ, and only while it is under review.
  for (const { organ_id: organ, year, article_id: articleId, paper } of await reportsInReview(ctx.db)) {
    const article = await reportArticle(ctx, organ, articleId, paper)
    const day = article?.publishedDay
    if (!day) continue
    await act(
      ctx,
      annualReportProcedure,
    )({
      organ,
      id: reportId(year),
      key: `report-published ${year} ${articleId} ${paper?.slice(0, 16) ?? ''}`,
      async decide({ state }, inside) {
        if (state?.status !== 'submitted') return []
        await announce(inside, 'site', organ, `annual-report:${year}`)
        return [{ kind: 'report-published', day, payload: { articleId }, basis: [OGI.cite('49')] }]
      },
    })
    marked += 1
  }
  return marked
}
