import type { Context } from '#kernel/context.ts'
import { computeTables } from '../compute-report.ts'
import { readYear, type YearReport } from '../read-year.ts'
import { type Cells, cellsOf } from '../rules/roll-up.ts'
import { frozenTables } from '../store.ts'

/** The figures an organ files with the upper system, and what else is known of the year. */
export interface OurFigures {
  report: YearReport
  cells: Cells
  /** Whether they are those that are published, or frozen for it, or still move with the ledger. */
  firmness: 'published' | 'frozen' | 'moving'
  now: Cells
  earlier: Cells[]
  lastYear: Cells | undefined
}

function filed({ state, tables }: YearReport): Pick<OurFigures, 'cells' | 'firmness'> {
  const out = state?.versions.at(-1)
  if (out) return { cells: cellsOf(out.frozen.tables), firmness: 'published' }
  return { cells: cellsOf(tables), firmness: state?.frozen ? 'frozen' : 'moving' }
}

/** Reads them: of a published report the version that is out. */
export async function ourFigures(ctx: Context, organ: string, year: number): Promise<OurFigures> {
  const report = await readYear(ctx, organ, year)
  const before = await frozenTables(ctx.db, organ, year - 1)
  return {
    report,
    ...filed(report),
    now: cellsOf(await computeTables(ctx, organ, year, report.state?.figures?.figures)),
    earlier: (report.state?.versions ?? []).slice(0, -1).map(({ frozen }) => cellsOf(frozen.tables)),
    lastYear: before && cellsOf(before),
  }
}
