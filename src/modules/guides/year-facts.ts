import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { countGuides } from './year-store.ts'

/** The service guides a year left, and their windows. */
export async function guidesOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const { live, renewed, windows } = await countGuides(ctx.db, organ, year)
  return factsOf('办事指南：年底前发布、现仍公开的', [
    ['guidesLive', '公开的办事指南份数', live],
    ['guidesRenewed', '其中本年发布或更新份数', renewed],
    ['guideWindows', '有办事指南的窗口个数', windows],
  ])
}
