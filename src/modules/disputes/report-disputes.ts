import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import type { DisputeKind } from './rules/filing.ts'
import type { DisputeOutcome } from './rules/results.ts'
import { rowsForReport } from './store.ts'

/** What the yearly report counts of one dispute. */
export interface ReportDispute {
  kind: DisputeKind
  filedDay: Day
  concluded: { outcome: DisputeOutcome; day: Day } | null
}

/** Every review and suit of an organ, with how and when it ended. */
export async function disputesForReport(ctx: Pick<Context, 'db'>, organ: string): Promise<ReportDispute[]> {
  const rows = await rowsForReport(ctx.db, organ)
  return rows.map(({ kind, filed_day, outcome, concluded_day }) => ({
    kind,
    filedDay: filed_day,
    concluded: outcome && concluded_day ? { outcome, day: concluded_day } : null,
  }))
}
