import type { Context } from '#kernel/context.ts'
import { yearSpan } from '#kernel/year-facts.ts'
import { type ApplicantKind, addDays, type Day, type OutcomeRowKey } from '#law/index.ts'
import { type CaseFilter, countRows, filteredRows } from './report-store.ts'

/** How an application ended, as the yearly report counts it. */
interface Outcome {
  row: OutcomeRowKey
  day: Day
}

/** Applications that count alike in a year's report: one that stands for all, and how many there are. */
export interface ReportCount {
  applicantKind: ApplicantKind
  receivedDay: Day
  outcome: Outcome | null
  count: number
}

/** One application behind a figure of the report. */
export interface ReportCase extends Omit<ReportCount, 'count'> {
  id: string
  number: string
}

/** Every application that counts in a year's report, alike ones together. The database counts; nothing is loaded. */
export async function countsForReport(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
): Promise<ReportCount[]> {
  const span = yearSpan(year)
  const before = addDays(span.from, -1)
  const rows = await countRows(ctx.db, organ, span)
  return rows.map(({ applicant_kind, earlier, ended_row, total }) => ({
    applicantKind: applicant_kind,
    receivedDay: earlier ? before : span.from,
    outcome: ended_row ? { row: ended_row, day: span.to } : null,
    count: Number(total),
  }))
}

/** A page of the applications that fit, in the order they came in, and how many fit. */
export async function casesForReport(
  ctx: Pick<Context, 'db'>,
  organ: string,
  wanted: CaseFilter,
  page: { from: number; limit: number } = { from: 0, limit: 1000 },
): Promise<{ cases: ReportCase[]; total: number }> {
  const { rows, total } = await filteredRows(ctx.db, organ, wanted, page)
  const cases = rows.map(({ id, number, applicant_kind, received_day, outcome_row, closed_day }) => ({
    id,
    number,
    applicantKind: applicant_kind,
    receivedDay: received_day,
    outcome: outcome_row && closed_day ? { row: outcome_row, day: closed_day } : null,
  }))
  return { cases, total }
}
