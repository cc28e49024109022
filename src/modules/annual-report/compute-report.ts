import type { Context } from '#kernel/context.ts'
import { allYearFacts, type YearFact } from '#kernel/year-facts.ts'
import { countsForReport } from '#modules/applications/index.ts'
import { disputesForReport } from '#modules/disputes/index.ts'
import type { Figures } from './contract.ts'
import { normativeDocuments } from './counted-documents.ts'
import { rolledParts } from './county/rolled-parts.ts'
import { tallyApplications } from './rules/case-tally.ts'
import { tallyDisputes } from './rules/dispute-tally.ts'
import { tallyDocuments } from './rules/document-tally.ts'
import { type NarrativeFigures, TABLE_PLACEHOLDERS } from './rules/fill-figures.ts'
import type { ReportTables } from './rules/report-rows.ts'
import { cellsOf, sumOfCells, tablesOf } from './rules/roll-up.ts'
import { tableTwo } from './table-two.ts'

/** The tables of an organ alone as the ledger has them now, table two as entered. */
export async function ownTables(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
  figures: Figures | undefined,
): Promise<ReportTables> {
  return {
    table2: tableTwo(figures, await countDocuments(ctx, organ, year)),
    table3: tallyApplications(await countsForReport(ctx, organ, year), year),
    table4: tallyDisputes(await disputesForReport(ctx, organ, year), year),
  }
}

/** How many normative documents the site has of the year. */
export async function countDocuments(ctx: Pick<Context, 'db'>, organ: string, year: number) {
  return tallyDocuments(await normativeDocuments(ctx, organ, year), year)
}

/** The tables of a year as they stand now; a county's hold the reports rolled up into it besides its own. */
export async function computeTables(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
  figures: Figures | undefined,
): Promise<ReportTables> {
  const own = await ownTables(ctx, organ, year, figures)
  const parts = await rolledParts(ctx, organ, year)
  if (parts.length === 0) return own
  return tablesOf(sumOfCells([cellsOf(own), ...parts.map(({ cells }) => cells)]))
}

/** Every figure the narrative may name: those of table three, and what each module tells of the year. */
export async function computeYearFacts(
  ctx: Context,
  organ: string,
  year: number,
  { table3 }: ReportTables,
): Promise<YearFact[]> {
  const counts = {
    newReceived: table3.new_received.total,
    repliedTotal: table3.results_total.total,
    carriedOut: table3.carried_over_out.total,
  }
  const ofTables = Object.entries(TABLE_PLACEHOLDERS).map(([name, placeholder]) => ({
    name,
    ...placeholder,
    count: counts[name as keyof typeof counts],
    part: '',
  }))
  return [...ofTables, ...(await allYearFacts(ctx, organ, year))]
}

/** The figures by name. */
export function figuresOf(facts: readonly YearFact[]): NarrativeFigures {
  return Object.fromEntries(facts.map(({ name, count }) => [name, count]))
}
