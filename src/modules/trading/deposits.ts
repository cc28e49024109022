import type { Bidder, Stage, Trade } from './trade.ts'

// Until then the deposit stands for the signature.
const AWAITS_CONTRACT: ReadonlySet<Stage> = new Set(['awarded', 'publicity'])

/** What of a deposit is still held. */
export function heldFen(bidder: Pick<Bidder, 'deposits'>): number {
  return bidder.deposits.reduce((sum, one) => sum + (one.move === 'in' ? one.fen : -one.fen), 0)
}

/** Why a deposit cannot go back yet; empty when it can. */
export function whyItStays({ stage, terms, opening }: Trade, bidder: Bidder): string {
  if (bidder.refused) return ''
  if (stage === 'open') return '报价截止前，只有资格不符的报名人可以先退保证金。'
  if (stage === 'closed' && (bidder.entry || terms.method === 'negotiation'))
    return '还没有开标，参加报价的保证金不能退。'
  return AWAITS_CONTRACT.has(stage) && opening?.award?.winner === bidder.number
    ? '中选人的保证金在合同登记以后再退。'
    : ''
}

/** How many deposits the village still holds though they should go back. */
export function depositsDue(trade: Trade): number {
  return trade.bidders.filter((one) => heldFen(one) > 0 && whyItStays(trade, one) === '').length
}
