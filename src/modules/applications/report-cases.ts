import type { Context } from '#kernel/context.ts'
import type { ApplicantKind, Day, OutcomeRowKey } from '#law/index.ts'
import { rowsUntil } from './store.ts'

/** What the yearly report counts of one application. */
export interface ReportCase {
  id: string
  number: string
  applicantKind: ApplicantKind
  receivedDay: Day
  outcome: { row: OutcomeRowKey; day: Day } | null
}

/** Every application an organ received up to the end of that year, with how and when it ended. */
export async function casesForReport(
  ctx: Pick<Context, 'db'>,
  organ: string,
  throughYear: number,
): Promise<ReportCase[]> {
  const rows = await rowsUntil(ctx.db, organ, `${throughYear}-12-31`)
  return rows.map(({ id, number, applicant_kind, received_day, outcome_row, closed_day }) => ({
    id,
    number,
    applicantKind: applicant_kind,
    receivedDay: received_day,
    outcome: outcome_row && closed_day ? { row: outcome_row, day: closed_day } : null,
  }))
}
