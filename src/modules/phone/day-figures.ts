import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { callsOfDay } from './call-store.ts'

/** How many calls were taken on a day, in several organs; one without any is not among them. */
export function callsOnDay(
  ctx: Pick<Context, 'db'>,
  organs: readonly string[],
  day: Day,
): Promise<Map<string, number>> {
  return callsOfDay(ctx.db, organs, day)
}
