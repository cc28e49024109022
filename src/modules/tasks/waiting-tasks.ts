import type { Context } from '#kernel/context.ts'
import { rowsInStatus } from './store.ts'

/** The tasks told done that wait for the disclosure office, the longest waiting first. */
export async function waitingTasks(ctx: Pick<Context, 'db'>, organ: string, limit: number) {
  const rows = await rowsInStatus(ctx.db, organ, 'reported', limit)
  return rows.map((row) => ({ id: row.id, title: row.facts.text, since: row.reported_on ?? row.deadline }))
}
