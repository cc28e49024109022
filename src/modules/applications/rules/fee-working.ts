import {
  type Basis,
  type Day,
  FEES,
  type FeeBracket,
  type FeeScheme,
  inForceOn,
  PER_ITEM_FEE,
  PER_PAGE_FEE,
} from '#law/index.ts'

/** Why only one of the two tariffs applies to an application. */
export const ONE_SCHEME: Basis = FEES.cite('3')

/** How a fee is counted: by the applications of one person in a month, or by the pages of one application. */
export type FeeKind = 'per-item' | 'per-page'

/** One line of the reckoning: so many units at that price. */
export interface FeeLine {
  readonly from: number
  readonly to: number
  readonly yuanEach: number
  readonly yuan: number
  readonly basis: Basis
}

/** What is due, with every line of the reckoning. */
export interface FeeWorking {
  readonly yuan: number
  readonly lines: readonly FeeLine[]
  readonly basis: Basis
}

/** What the units from the `from`-th to the `to`-th cost under the tariff in force on that day. */
export function feeWorking(kind: FeeKind, units: { from: number; to: number }, day: Day): FeeWorking {
  if (!Number.isInteger(units.from) || !Number.isInteger(units.to) || units.from < 1 || units.to < units.from)
    throw new RangeError('计费的数量须为正整数')
  const { value, basis } = inForceOn(kind === 'per-item' ? PER_ITEM_FEE : PER_PAGE_FEE, day)
  const lines = bracketsUpTo(value, units.to).flatMap((bracket) => lineOf(bracket, units))
  return { yuan: lines.reduce((sum, line) => sum + line.yuan, 0), lines, basis }
}

/** Whether fees could be asked on that day at all. */
export function feesInForce(day: Day): boolean {
  return day >= FEES.inForceFrom
}

function lineOf(bracket: FeeBracket, { from, to }: { from: number; to: number }): FeeLine[] {
  const first = Math.max(from, bracket.from)
  const last = Math.min(to, bracket.to ?? to)
  if (last < first) return []
  const { yuanEach, basis } = bracket
  return [{ from: first, to: last, yuanEach, yuan: (last - first + 1) * yuanEach, basis }]
}

function bracketsUpTo(scheme: FeeScheme, last: number): FeeBracket[] {
  const brackets = [...scheme.brackets]
  const { beyond } = scheme
  for (let top = brackets.at(-1); beyond && top && top.to !== null && top.to < last; top = brackets.at(-1)) {
    brackets.push({
      from: top.to + 1,
      to: top.to + beyond.block,
      yuanEach: top.yuanEach + beyond.addsYuan,
      basis: beyond.basis,
    })
  }
  return brackets
}
