import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { countConsultations } from './year-store.ts'

/** The consultations of a year and the comments on them. */
export async function consultationsOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const { opened, answered, comments } = await countConsultations(ctx.db, organ, year)
  return [
    ...factsOf('意见征集：开始日在本年的', [
      ['consultationsOpened', '本年公开征求意见次数', opened],
      ['consultationsAnswered', '其中已公布采纳情况次数', answered],
    ]),
    ...factsOf('意见征集：收到日在本年的', [['commentsReceived', '本年收到意见条数', comments]]),
  ]
}
