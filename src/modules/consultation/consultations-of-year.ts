import type { Context } from '#kernel/context.ts'
import { consultationRows } from './store.ts'

const MOST = 1000

/** How many consultations an organ opened in a year, and how many of them have their result published. */
export async function consultationsOfYear(ctx: Pick<Context, 'db'>, organ: string, year: number) {
  const { rows } = await consultationRows(ctx.db, organ, {
    statuses: ['open', 'closed', 'answered'],
    limit: MOST,
  })
  const opened = rows.filter((row) => row.opened_on?.startsWith(`${year}-`))
  return { opened: opened.length, answered: opened.filter((row) => row.status === 'answered').length }
}
