import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { countCalls } from './year-store.ts'

/** The calls of a year. */
export async function callsOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const { taken, turned } = await countCalls(ctx.db, organ, year)
  return factsOf('值班电话：来电日在本年的', [
    ['callsTaken', '本年值班电话接听次数', taken],
    ['callsTurned', '其中转为来信办理件数', turned],
  ])
}
