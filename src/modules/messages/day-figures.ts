import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { countsOfDay } from './store.ts'
import { CONFIDENTIAL } from './visible.ts'

/** How many messages came in and were answered on a day, in several organs; confidential ones are not counted. */
export async function messagesOnDay(ctx: Pick<Context, 'db'>, organs: readonly string[], day: Day) {
  const rows = await countsOfDay(ctx.db, organs, day, CONFIDENTIAL)
  return new Map(rows.map(({ organ, ...counts }) => [organ, counts]))
}
