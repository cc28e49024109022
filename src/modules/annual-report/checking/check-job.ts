import type { ReportCheck } from '../check-report.ts'

/** Work for the process that checks reports of strangers: a report, and perhaps last year's. */
export interface CheckJob {
  report: Uint8Array
  previous: Uint8Array | null
}

/** What comes back; `previousProblem` tells why last year's file could not be used. */
export interface Checked {
  check: ReportCheck
  previousProblem: string
}
