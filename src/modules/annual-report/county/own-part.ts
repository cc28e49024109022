import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { annualReportProcedure } from '../annual-report.ts'
import { ownTables } from '../compute-report.ts'
import { reportId } from '../report-year.ts'
import { cellsOf, type RolledPart } from '../rules/roll-up.ts'

/** The county government's own share of its report: its ledger, and the figures of table two it entered. */
export async function ownPart(
  ctx: Context,
  { id, shortName }: Organ,
  year: number,
): Promise<RolledPart & { hasFigures: boolean }> {
  const figures = (await findCase(ctx, annualReportProcedure, id, reportId(year)))?.state?.figures
  const tables = await ownTables(ctx, id, year, figures?.figures)
  return { key: id, name: `${shortName}本级`, cells: cellsOf(tables), hasFigures: Boolean(figures) }
}
