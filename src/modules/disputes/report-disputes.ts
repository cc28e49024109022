import type { Context } from '#kernel/context.ts'
import { yearSpan } from '#kernel/year-facts.ts'
import type { Day } from '#law/index.ts'
import type { DisputeKind } from './rules/filing.ts'
import type { DisputeOutcome } from './rules/results.ts'
import { rowsForReport } from './store.ts'

/** What the yearly report counts of one dispute. */
export interface ReportDispute {
  id: string
  /** The number of the application it is about. */
  number: string
  kind: DisputeKind
  filedDay: Day
  concluded: { outcome: DisputeOutcome; day: Day } | null
}

/** Every review and suit that counts in a year: filed by its end and not over before it, with how and when it ended. */
export async function disputesForReport(
  ctx: Pick<Context, 'db'>,
  organ: string,
  year: number,
): Promise<ReportDispute[]> {
  const rows = await rowsForReport(ctx.db, organ, yearSpan(year))
  return rows.map(({ id, application_number, kind, filed_day, outcome, concluded_day }) => ({
    id,
    number: application_number,
    kind,
    filedDay: filed_day,
    concluded: outcome && concluded_day ? { outcome, day: concluded_day } : null,
  }))
}
