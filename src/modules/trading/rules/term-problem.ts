import { citation, type Day, FARMLAND_TERM, inForceOn, LEASE_TERM } from '#law/index.ts'
import type { TradeKind } from './trade-kinds.ts'

const MONTHS = 12
const LONGEST = { lease: LEASE_TERM, land: FARMLAND_TERM } as const

/** What is wrong with a term in months on a day; null when it may stand. Works and sales may have none. */
export function termProblem(kind: TradeKind, months: number, day: Day): string | null {
  if (kind === 'works' || kind === 'rights') return null
  if (months < 1) return '租赁和流转要写明期限，至少 1 个月。'
  const { value, basis } = inForceOn(LONGEST[kind], day)
  return months <= value * MONTHS ? null : `期限不能超过 ${value} 年（${citation(basis)}）。`
}
