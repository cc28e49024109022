import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { countsOfDay } from './store.ts'

/** How many applications came in and ended on a day, in several organs; one without any is not among them. */
export async function applicationsOnDay(ctx: Pick<Context, 'db'>, organs: readonly string[], day: Day) {
  const rows = await countsOfDay(ctx.db, organs, day)
  return new Map(rows.map(({ organ, ...counts }) => [organ, counts]))
}
