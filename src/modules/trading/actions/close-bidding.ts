import type { Context } from '#kernel/context.ts'
import type { Draft } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { GUANGDONG_ASSETS, TENDER } from '#law/index.ts'
import { heldFen } from '../deposits.ts'
import { moveTrade, type TradeCommand } from '../move-trade.ts'
import type { Bidder, SealedEntry, Trade, TradeEvent } from '../trade.ts'

const admitted = (trade: Trade, bidder: Bidder) =>
  bidder.refused === '' && heldFen(bidder) >= trade.terms.depositFen

function entriesOf(trade: Trade): { bidder: number; entry: SealedEntry }[] {
  return trade.bidders.flatMap((bidder) => {
    if (!bidder.entry || !admitted(trade, bidder)) return []
    const { at: _, ...entry } = bidder.entry
    return [{ bidder: bidder.number, entry }]
  })
}

function shortfall(trade: Trade, count: number): Draft<TradeEvent>[] {
  const needed = trade.notice?.settings.minBidders ?? 1
  if (count >= needed) return []
  const what = trade.terms.method === 'sealed' ? '有效报价' : '合格报名'
  const reason = `${what} ${count} 份，少于 ${needed} 份，流拍。`
  return [{ kind: 'failed', basis: [TENDER.cite('28')], payload: { reason } }]
}

/**
 * Closes the bidding once its time is over. What is in is listed, and the hash of that entry, which nobody can know
 * before and nobody has seen a price by, later decides lots. Too few, and the trade fails.
 */
export function closeBidding(ctx: Context, command: TradeCommand): Promise<Trade> {
  return moveTrade(ctx, command, 'close', (trade, inside) => {
    const { notice, terms } = trade
    const end = terms.method === 'sealed' ? notice?.bidsBy : notice?.registerBy
    if (!end || inside.clock.now().toISOString() <= end)
      throw new Refusal('还没有到截止时间，不能提前截止。', 'conflict')
    const entries = entriesOf(trade)
    const count =
      terms.method === 'sealed' ? entries.length : trade.bidders.filter((one) => admitted(trade, one)).length
    const basis = [GUANGDONG_ASSETS.cite('进场交易')]
    return [{ kind: 'closed', basis, payload: { entries } }, ...shortfall(trade, count)]
  })
}
