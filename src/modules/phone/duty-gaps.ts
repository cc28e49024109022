import type { Context } from '#kernel/context.ts'
import { formatDay } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { dutyDays } from './duty-days.ts'

const AHEAD = 7

/** Working days of the coming week on which nobody answers the telephone, for whoever keeps the roster. */
export async function dutyGaps(ctx: Context, organ: string) {
  // Only who shows a number on a site owes the public somebody at the other end.
  if (!(await organById(ctx, organ)).site) return []
  const days = await dutyDays(ctx, organ, AHEAD)
  return days
    .filter(({ source }) => source === 'unplanned')
    .map(({ day }) => ({
      step: '安排值班',
      title: `${formatDay(day)}没有人值班`,
      link: 'calls/duty',
      since: day,
      due: day,
    }))
}
