import { type Context, today } from '#kernel/context.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { VILLAGE_COMMITTEE, yearOf } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import { DELIBERATION_BASIS } from '../rules/deliberation-steps.ts'
import type { Trade } from '../trade.ts'

const SERIES = 'trade'
const WIDTH = 3

/** Makes the resolution public (the first of the two publications); from here on the trade has its number and page. */
export function postResolution(ctx: Context, command: TradeCommand): Promise<Trade> {
  return moveTrade(ctx, command, 'post-resolution', async (trade, inside) => {
    const basis = [DELIBERATION_BASIS, VILLAGE_COMMITTEE.cite('30')]
    // A trade that was returned and talked over anew keeps its number.
    if (trade.number) {
      const { number, slug } = trade
      return [{ kind: 'resolution-posted', basis, payload: { number, slug, taken: trade.taken } }]
    }
    const { shortName } = await organById(inside, command.organ)
    const year = yearOf(today(inside))
    const value = await nextNumber(inside, command.organ, SERIES, year)
    const payload = {
      number: `${shortName}交〔${year}〕${value}号`,
      slug: `${year}-${String(value).padStart(WIDTH, '0')}`,
      taken: { series: SERIES, year, value },
    }
    return [{ kind: 'resolution-posted', basis, payload }]
  })
}
