import { type Context, today } from '#kernel/context.ts'
import { inForceOn, REPORT_DUE, yearOf } from '#law/index.ts'
import { countyAndBelow, rosterOf } from './load-county.ts'

/** The list of organs that report from outside, and the days the county has set. */
export async function rosterView(ctx: Context, organ: string) {
  await countyAndBelow(ctx, organ)
  const { organs, days } = await rosterOf(ctx, organ)
  const now = today(ctx)
  const { value, basis } = inForceOn(REPORT_DUE, now)
  const two = (part: number) => String(part).padStart(2, '0')
  return {
    organs,
    days: days.map(({ remindBefore, ...entry }) => ({ ...entry, remindBefore: [...remindBefore] })),
    lawDay: { day: `${yearOf(now)}-${two(value.month)}-${two(value.date)}`, basis },
  }
}
