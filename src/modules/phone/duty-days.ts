import { type Context, today } from '#kernel/context.ts'
import { addDays } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { standInsBetween } from './duty-store.ts'
import { type DutyDay, dutyOfDay } from './rules/duty-of-day.ts'

/** Who is on duty on each of the next days, today first. */
export async function dutyDays(ctx: Context, organId: string, count: number): Promise<DutyDay[]> {
  const organ = await organById(ctx, organId)
  const first = today(ctx)
  const standIns = await standInsBetween(ctx.db, organId, first, addDays(first, count - 1))
  const calendar = ctx.calendar()
  return Array.from({ length: count }, (_, at) => {
    const day = addDays(first, at)
    const { workday, why } = calendar.dayStatus(day)
    return dutyOfDay({ day, weekly: organ.dutyRoster, standIn: standIns.get(day), workday, why })
  })
}
