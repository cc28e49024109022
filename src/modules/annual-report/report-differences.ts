import { REPORT_CELLS, valueAt } from './rules/report-cells.ts'
import type { ReportTables } from './rules/report-rows.ts'

/** A cell in which the ledger now says something else than the report that was frozen. */
export interface Difference {
  where: string
  frozen: number
  now: number
}

/** Every cell in which two sets of tables differ. */
export function reportDifferences(frozen: ReportTables, now: ReportTables): Difference[] {
  return REPORT_CELLS.map((cell) => ({
    where: cell.where,
    frozen: Number(valueAt(frozen, cell)),
    now: Number(valueAt(now, cell)),
  })).filter((cell) => cell.frozen !== cell.now)
}
