import { type Context, today } from '#kernel/context.ts'
import { progressRows } from './store.ts'

/** How the tasks of a year stand today in several organs, in one query; an organ without tasks is not among them. */
export async function taskProgress(
  ctx: Pick<Context, 'db' | 'clock'>,
  organs: readonly string[],
  year: number,
) {
  const rows = await progressRows(ctx.db, organs, year, today(ctx))
  return new Map(rows.map(({ organ, ...counts }) => [organ, counts]))
}
