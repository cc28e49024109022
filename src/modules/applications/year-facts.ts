import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { CHANNEL_KEYS, CHANNELS } from './rules/receipt-day.ts'
import { countByChannel } from './year-store.ts'

/** How the applications of a year came in. */
export async function applicationsOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const counts = await countByChannel(ctx.db, organ, year)
  return factsOf(
    '依申请公开：收到日在本年的，按提出方式',
    CHANNEL_KEYS.map((key) => {
      const { label } = CHANNELS[key]
      return [`applicationsBy.${key}`, `${label}的申请件数`, counts.get(key) ?? 0, label]
    }),
  )
}
