import { type Context, today } from '#kernel/context.ts'
import { findCase, type Recorded } from '#kernel/ledger/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { type AnnualReport, annualReportProcedure, type ReportEvent } from './annual-report.ts'
import { computeNarrativeFigures, computeTables } from './compute-report.ts'
import type { Narrative } from './contract.ts'
import { readNarrative } from './narrative-file.ts'
import { type Difference, reportDifferences } from './report-differences.ts'
import { reportId, requireReportYear } from './report-year.ts'
import { reportingLevel } from './reporting-level.ts'
import { checkEquations, type EquationCheck } from './rules/equations.ts'
import type { NarrativeFigures } from './rules/fill-figures.ts'
import type { ReportTables } from './rules/report-rows.ts'
import { type ReportWarning, reportWarnings } from './rules/warnings.ts'
import { frozenTables } from './store.ts'

/** One year's report as it stands: frozen as submitted, or as the ledger has it now. */
export interface YearReport {
  organ: Organ
  year: number
  state: AnnualReport | undefined
  events: Recorded<ReportEvent>[]
  tables: ReportTables
  narrativeFigures: NarrativeFigures
  narrative: Narrative
  equations: EquationCheck[]
  warnings: ReportWarning[]
  /** Where the ledger has moved on since the tables were frozen. */
  differences: Difference[]
}

/** Reads a year: its draft if there is one, its tables, and what the equations say of them. */
export async function readYear(ctx: Context, organId: string, year: number): Promise<YearReport> {
  requireReportYear(year, today(ctx))
  const organ = await organById(ctx, organId)
  const found = await findCase(ctx, annualReportProcedure, organId, reportId(year))
  const state = found?.state
  const frozen = state?.frozen ?? null
  const now = await computeTables(ctx, organId, year, state?.figures?.figures)
  const tables = frozen?.tables ?? now
  return {
    organ,
    year,
    state,
    events: found?.events ?? [],
    tables,
    narrativeFigures: frozen?.narrativeFigures ?? (await computeNarrativeFigures(ctx, organId, year, now)),
    narrative: await readNarrative(ctx, state?.narrative?.hash),
    equations: checkEquations(tables, await frozenTables(ctx.db, organId, year - 1)),
    warnings: reportWarnings(tables, reportingLevel(organ.kind)),
    differences: frozen ? reportDifferences(frozen.tables, now) : [],
  }
}
