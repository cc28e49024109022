import { type Basis, type Day, OGI } from '#law/index.ts'

/** On what a late reply is reported to those who answer for disclosure: the work is assessed, failures answered for. */
export const ESCALATION_BASIS: Basis = OGI.cite('46')

/** From a day on, after how many workdays of being late a reply is reported by itself; null for never. */
export interface Escalation {
  readonly from: Day
  readonly days: number | null
}

/** After how many workdays a late reply is reported on a day; null where nobody set it, or set it off. */
export function escalationOn(set: readonly Escalation[], day: Day): number | null {
  const inForce = set.filter(({ from }) => from <= day)
  return inForce.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)?.days ?? null
}
