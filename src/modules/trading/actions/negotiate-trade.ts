import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { heldFen } from '../deposits.ts'
import { type HandedIn, keepPaper } from '../keep-paper.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import { priceBasis } from '../rules/price-problem.ts'
import type { OpenedBid, Trade } from '../trade.ts'
import { bidderOf } from './look-after-bidder.ts'
import { awardAmong, judged } from './open-bids.ts'

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

function requireOffer(trade: Trade, bidder: number): void {
  const own = bidderOf(trade, bidder)
  if (own.refused || heldFen(own) < trade.terms.depositFen)
    refuse('offers', `${bidder} 号报名人资格不符或者没有交保证金，不能参加协商。`)
}

/** Records an open negotiation: what each one offered in the end, and the minutes. The best offer that counts wins. */
export function negotiateTrade(
  ctx: Context,
  command: TradeCommand & { offers: { bidder: number; fen: number }[]; minutes: HandedIn },
): Promise<Trade> {
  const { offers, minutes, ...at } = command
  return moveTrade(ctx, at, 'negotiate', async (trade, inside) => {
    if (new Set(offers.map((one) => one.bidder)).size !== offers.length)
      refuse('offers', '同一报名人只能填一个最终报价。')
    for (const { bidder } of offers) requireOffer(trade, bidder)
    const bids: OpenedBid[] = offers.map(({ bidder, fen }) => judged(trade, bidder, 'negotiation', fen))
    const outcome = awardAmong(trade, bids, trade.closing?.seed ?? '0')
    if (!outcome) refuse('offers', `没有一个报价有效：${bids[0]?.fault ?? '请填写报价'}。`)
    const { basis, ...award } = outcome
    const kept = await keepPaper(inside, '协商记录', minutes)
    return [
      {
        kind: 'negotiated',
        basis: [...priceBasis(today(inside)), ...basis],
        payload: { bids, award, minutes: kept },
      },
    ]
  })
}
