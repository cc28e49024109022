import { type Basis, COLLECTIVE, type Day, GUANGDONG_ASSETS } from '#law/index.ts'
import { TRADE_KINDS, type TradeKind } from './trade-kinds.ts'

/** Why a price outside its bound does not count on a day: common property is not given away, nor overpaid for. */
export function priceBasis(day: Day): Basis[] {
  const since = day >= COLLECTIVE.inForceFrom ? [COLLECTIVE.cite('35.2')] : []
  return [GUANGDONG_ASSETS.cite('进场交易'), ...since]
}

/** The terms a price must keep to; amounts in fen. */
export interface PriceTerms {
  kind: TradeKind
  baseFen: number
  /** Prices differ from the base by whole steps; 0 for any. */
  stepFen: number
}

/** Why a price does not count; null when it does. */
export function priceProblem({ kind, baseFen, stepFen }: PriceTerms, fen: number): string | null {
  const { direction, baseLabel } = TRADE_KINDS[kind]
  if (!Number.isSafeInteger(fen) || fen <= 0) return '报价不是正数'
  if (direction === 'highest' && fen < baseFen) return `低于${baseLabel}`
  if (direction === 'lowest' && fen > baseFen) return `高于${baseLabel}`
  if (stepFen > 0 && Math.abs(fen - baseFen) % stepFen !== 0) return '与底价的差不是幅度的整数倍'
  return null
}
