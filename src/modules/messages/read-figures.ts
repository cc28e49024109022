import type { Context } from '#kernel/context.ts'
import { yearFigures } from './rules/figures.ts'
import { countedRows } from './store.ts'

/** The figures of the messages an organ received in a year; without names, so everybody may read them. */
export async function readFigures(ctx: Pick<Context, 'db'>, organ: string, year: number) {
  const rows = await countedRows(ctx.db, organ, `${year}-01-01`, `${year}-12-31`)
  return yearFigures(
    // What went on as an application is counted there.
    rows
      .filter(({ status }) => status !== 'turned-over')
      .map((row) => ({
        kind: row.kind,
        receivedDay: row.received_day,
        declined: row.status === 'declined',
        answeredDay: row.answered_day,
        inTime: row.in_time,
        score: row.score,
      })),
    year,
  )
}
