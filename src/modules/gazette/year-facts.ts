import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { countIssues } from './year-store.ts'

/** The issues of the gazette of a year. */
export async function gazettesOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const issues = await countIssues(ctx.db, organ, year)
  return factsOf('政府公报：发布日在本年、现仍公开的', [['gazetteIssues', '本年公报期数', issues]])
}
