import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import { annualReportProcedure } from './annual-report.ts'
import type { Narrative } from './contract.ts'
import { readNarrative } from './narrative-file.ts'
import { reportId } from './report-year.ts'
import type { NarrativeFigures } from './rules/fill-figures.ts'

/** The written parts of a year's report and their figures as they were submitted; undefined when it was not. */
export async function frozenNarrative(
  ctx: Context,
  organ: string,
  year: number,
): Promise<{ narrative: Narrative; figures: NarrativeFigures } | undefined> {
  const state = (await findCase(ctx, annualReportProcedure, organ, reportId(year)))?.state
  const out = state?.versions.at(-1)
  const frozen = state?.frozen ?? out?.frozen
  const hash = state?.frozen ? state.narrative?.hash : out?.narrative
  if (!frozen || hash === undefined) return undefined
  return { narrative: await readNarrative(ctx, hash), figures: frozen.narrativeFigures }
}
