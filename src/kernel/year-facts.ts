import type { Day } from '#law/index.ts'
import type { Context } from './context.ts'

/** One figure of an organ's year, counted by one module. */
export interface YearFact {
  /** The name by which a text may ask for it. */
  readonly name: string
  readonly label: string
  /** Which module counts it, and what it counts. */
  readonly source: string
  readonly count: number
  /** Of a figure that is part of a whole, which part: a column, a kind, a board; empty for a whole. */
  readonly part: string
}

/** The figures a module can tell of an organ's year. */
export type YearFacts = (ctx: Context, organ: string, year: number) => Promise<YearFact[]>

/** The first and the last day of a year. */
export function yearSpan(year: number): { from: Day; to: Day } {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** Figures of one source, each with its name, its label, its count, and which part of a whole it is. */
export function factsOf(
  source: string,
  lines: readonly (readonly [name: string, label: string, count: number, part?: string])[],
): YearFact[] {
  return lines.map(([name, label, count, part = '']) => ({ name, label, source, count, part }))
}

/** The figures of every source that is lent, in their order. */
export async function allYearFacts(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const facts: YearFact[] = []
  for (const source of ctx.yearSources) facts.push(...(await source(ctx, organ, year)))
  return facts
}
