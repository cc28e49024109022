import type { Context } from '#kernel/context.ts'
import type { Narrative } from './contract.ts'
import { frozenNarrative } from './previous-narrative.ts'
import { readYear } from './read-year.ts'
import { draftNarrative } from './rules/draft-narrative.ts'
import { fillKnown } from './rules/fill-figures.ts'

/** The written parts drafted from the year's facts and last year's promises; nothing is saved. */
export async function draftOfYear(ctx: Context, organ: string, year: number): Promise<Narrative> {
  const { facts } = await readYear(ctx, organ, year)
  const previous = await frozenNarrative(ctx, organ, year - 1)
  const toldBefore = (part: 'problems' | 'improvements') =>
    previous ? fillKnown(previous.narrative[part], previous.figures) : ''
  return draftNarrative(facts, {
    problems: toldBefore('problems'),
    improvements: toldBefore('improvements'),
  })
}
