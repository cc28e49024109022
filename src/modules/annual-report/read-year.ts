import { type Context, today } from '#kernel/context.ts'
import { findCase, type Recorded } from '#kernel/ledger/index.ts'
import type { YearFact } from '#kernel/year-facts.ts'
import { feeRegister } from '#modules/applications/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { type AnnualReport, annualReportProcedure, type ReportEvent } from './annual-report.ts'
import { computeTables, computeYearFacts, countDocuments, figuresOf } from './compute-report.ts'
import type { Narrative } from './contract.ts'
import { readNarrative } from './narrative-file.ts'
import { narrativeText } from './narrative-parts.ts'
import { frozenNarrative } from './previous-narrative.ts'
import { type Difference, reportDifferences } from './report-differences.ts'
import { reportId, requireReportYear } from './report-year.ts'
import { reportingLevel } from './reporting-level.ts'
import { documentClaims } from './rules/document-tally.ts'
import { checkEquations, type EquationCheck } from './rules/equations.ts'
import { feeClaims } from './rules/fee-claims.ts'
import { fillKnown, type NarrativeFigures } from './rules/fill-figures.ts'
import { repeatedText } from './rules/repeated-text.ts'
import type { DocumentCounts, ReportTables } from './rules/report-rows.ts'
import { textClaims } from './rules/text-claims.ts'
import { type ReportWarning, reportWarnings } from './rules/warnings.ts'
import { frozenTables } from './store.ts'

/** One year's report as it stands: frozen as submitted, or as the ledger has it now. */
export interface YearReport {
  organ: Organ
  year: number
  state: AnnualReport | undefined
  events: Recorded<ReportEvent>[]
  tables: ReportTables
  /** What the modules tell of the year now. */
  facts: YearFact[]
  /** The figures the text is filled with: as frozen, or as they are now. */
  narrativeFigures: NarrativeFigures
  narrative: Narrative
  equations: EquationCheck[]
  warnings: ReportWarning[]
  /** What the normative documents on the site come to. */
  countedDocuments: DocumentCounts
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
  const countedDocuments = await countDocuments(ctx, organId, year)
  const facts = await computeYearFacts(ctx, organId, year, now)
  const narrative = await readNarrative(ctx, state?.narrative?.hash)
  const written = {
    tables: frozen?.tables ?? now,
    narrativeFigures: frozen?.narrativeFigures ?? figuresOf(facts),
    narrative,
  }
  return {
    organ,
    year,
    state,
    events: found?.events ?? [],
    facts,
    ...written,
    equations: checkEquations(written.tables, await frozenTables(ctx.db, organId, year - 1)),
    warnings: [
      ...reportWarnings(written.tables, reportingLevel(organ.kind)),
      ...documentWarnings(state, written.tables, countedDocuments),
      ...(await textWarnings(ctx, organId, year, written)),
    ],
    countedDocuments,
    differences: frozen ? reportDifferences(frozen.tables, now) : [],
  }
}

/** Figures that somebody entered are held against what the site has. */
function documentWarnings(
  state: AnnualReport | undefined,
  { table2 }: ReportTables,
  counted: DocumentCounts,
) {
  const normative = state?.figures?.figures.normative
  if (!normative || normative.counted || state?.frozen) return []
  return documentClaims(table2.art20_1.normative_documents_行政规范性文件, counted)
}

/** What the text says that the tables contradict, and what it only repeats of last year's. */
async function textWarnings(
  ctx: Context,
  organ: string,
  year: number,
  { tables, narrative, narrativeFigures }: Pick<YearReport, 'tables' | 'narrative' | 'narrativeFigures'>,
): Promise<ReportWarning[]> {
  const text = narrativeText(narrative, narrativeFigures)
  const previous = await frozenNarrative(ctx, organ, year - 1)
  return [
    ...textClaims(text, tables),
    ...(await feeWarnings(ctx, organ, year, fillKnown(narrative.other, narrativeFigures))),
    ...(previous ? repeatedText(text, narrativeText(previous.narrative, previous.figures)) : []),
  ]
}

async function feeWarnings(ctx: Context, organ: string, year: number, text: string) {
  const { rows, totals } = await feeRegister(ctx, organ, year)
  return feeClaims(text, { notices: rows.length, ...totals })
}
