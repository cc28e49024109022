import type { ReportCheck } from '../check-report.ts'
import type { ReportTables } from '../rules/report-rows.ts'

/** Work for the process that checks reports of strangers: a report, and perhaps last year's. */
export interface CheckJob {
  report: Uint8Array
  previous: Uint8Array | null
}

/** What comes back; `previousProblem` tells why last year's file could not be used. */
export interface Checked {
  check: ReportCheck
  previousProblem: string
  /** The report itself as it was read; null where it could not be. */
  read: ReadReport | null
}

/** A report as it was read: its tables, and how its text begins. */
export interface ReadReport {
  form: 2019 | 2021
  tables: ReportTables
  opening: string
}
