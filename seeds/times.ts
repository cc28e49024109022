import type { Context } from '#kernel/context.ts'
import { addDays } from '#law/index.ts'
import { delegateSigning, setTiming } from '#modules/articles/index.ts'
import type { Cast } from './cast.ts'
import { publishedId } from './published-id.ts'
import { type Happens, instant } from './timeline.ts'

const ORGAN = 'yangqing'
const NOTHING = { publishAt: null, embargoUntil: null, publicity: null, reviewBy: null }

/** Publicity periods and days to look again: the article, the day it is set, what is set. */
const TIMES = [
  ['2026-026', '2026-09-18', { publicity: { from: '2026-09-18', to: '2026-09-24' } }],
  ['2026-007', '2026-03-06', { reviewBy: '2026-12-31' }],
] as const

/** Times of articles, and who signs in whose place just now. */
export function timeHappenings(ctx: Context, cast: Cast, workdaysAgo: (count: number) => string): Happens[] {
  const times = TIMES.map(([article, day, timing]): Happens => {
    const at = instant(day, '15:40')
    return {
      at,
      what: `${article} 时间安排`,
      run: async () =>
        setTiming(cast.as('disclosure-officer', ORGAN, at), {
          organ: ORGAN,
          id: await publishedId(ctx, ORGAN, article),
          key: `seed-times-${article}`,
          timing: { ...NOTHING, ...timing },
        }),
    }
  })
  const from = workdaysAgo(1)
  const at = instant(from, '08:20')
  const giver = cast.person('suzhicen', at)
  const delegation: Happens = {
    at,
    what: '委托代签',
    run: () =>
      delegateSigning(giver, {
        organ: ORGAN,
        id: 'seed-delegation-1',
        key: 'seed-delegation-1',
        wanted: {
          giver: giver.actor.id,
          taker: cast.person('qiyaning', at).actor.id,
          steps: ['review-2'],
          from,
          to: addDays(from, 9),
          reason: '到市里参加培训',
        },
      }),
  }
  return [...times, delegation]
}
