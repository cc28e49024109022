import { Refusal } from '#kernel/refusal.ts'
import type { SealContext } from './sealing/index.ts'
import type { Trade } from './trade.ts'

/** What the bids of a bidder are sealed for, as notice and keys stand. */
export function sealContext(trade: string, state: Trade, bidder: number): SealContext {
  const { notice } = state
  if (!notice || notice.holders.length === 0) throw new Refusal('这项交易没有密封报价。', 'conflict')
  const holders = notice.holders.map(({ id, publicKey }) => ({ id, publicKey }))
  return { trade, notice: notice.hash, bidder, threshold: notice.threshold, holders }
}
