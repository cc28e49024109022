import { type Basis, LAND_CONTRACT } from '#law/index.ts'
import { TRADE_KINDS, type TradeKind } from './trade-kinds.ts'

/** A price that counts. */
export interface CountingBid {
  /** The bidder's running number within the trade. */
  bidder: number
  fen: number
  /** Whether the bidder belongs to the collective. */
  member: boolean
}

/** Who won, and how equals were told apart. */
export interface Outcome {
  winner: number
  fen: number
  /** The equals among whom the lot was drawn, by number; none when no lot was needed. */
  lot: number[]
  basis: Basis[]
}

/**
 * The best price wins. Of equals over land, members of the collective come first; among those left a lot decides:
 * the seed, read as one number, modulo how many they are, counted from 0 in the order of their numbers.
 */
export function chooseWinner(
  kind: TradeKind,
  bids: readonly CountingBid[],
  seed: string,
): Outcome | undefined {
  const sign = TRADE_KINDS[kind].direction === 'highest' ? -1 : 1
  const [best] = [...bids].sort((a, b) => sign * (a.fen - b.fen))
  if (!best) return undefined
  const equals = bids.filter((bid) => bid.fen === best.fen).sort((a, b) => a.bidder - b.bidder)
  const members = equals.filter((bid) => bid.member)
  const preferred = kind === 'land' && members.length > 0 && members.length < equals.length
  const left = preferred ? members : equals
  const chosen = left[Number(BigInt(`0x${seed}`) % BigInt(left.length))] ?? best
  return {
    winner: chosen.bidder,
    fen: chosen.fen,
    lot: left.length > 1 ? left.map((bid) => bid.bidder) : [],
    basis: preferred ? [LAND_CONTRACT.cite('51')] : [],
  }
}
