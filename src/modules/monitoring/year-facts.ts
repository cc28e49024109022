import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { countFindings } from './year-store.ts'

/** How often the site was looked at in a year, what was found, and what was mended. */
export async function findingsOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const { runs, found, repaired } = await countFindings(ctx.db, organ, year)
  return factsOf('网站监测：检查日、首次发现日、关闭日在本年的', [
    ['siteChecks', '本年网站检查次数', runs],
    ['findingsFound', '本年发现网站问题个数', found],
    ['findingsRepaired', '本年整改关闭网站问题个数', repaired],
  ])
}
