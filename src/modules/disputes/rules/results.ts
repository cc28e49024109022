import { type Basis, LITIGATION, RECONSIDERATION } from '#law/index.ts'
import type { DisputeKind } from './filing.ts'

/** The columns of table four a concluded dispute is counted in. */
export type DisputeOutcome = 'upheld' | 'corrected' | 'other'

interface Result {
  readonly label: string
  readonly column: DisputeOutcome
  readonly basis: Basis
  /** Whether the decision may order the organ to act again within a term. */
  readonly orders: boolean
  /** Whether it is a ruling, against which there is less time to appeal. */
  readonly ruling?: boolean
}

/** How a review may end, each in exactly one column of table four. */
export const REVIEW_RESULTS = {
  upheld: { label: '维持', column: 'upheld', basis: RECONSIDERATION.cite('68'), orders: false },
  rejected: { label: '驳回复议请求', column: 'upheld', basis: RECONSIDERATION.cite('69'), orders: false },
  varied: { label: '变更', column: 'corrected', basis: RECONSIDERATION.cite('63'), orders: false },
  annulled: {
    label: '撤销或者部分撤销',
    column: 'corrected',
    basis: RECONSIDERATION.cite('64'),
    orders: true,
  },
  unlawful: { label: '确认违法', column: 'corrected', basis: RECONSIDERATION.cite('65'), orders: true },
  ordered: { label: '责令履行', column: 'corrected', basis: RECONSIDERATION.cite('66'), orders: true },
  void: { label: '确认无效', column: 'corrected', basis: RECONSIDERATION.cite('67'), orders: true },
  'not-accepted': { label: '不予受理', column: 'other', basis: RECONSIDERATION.cite('30'), orders: false },
  withdrawn: { label: '撤回申请，终止', column: 'other', basis: RECONSIDERATION.cite('41'), orders: false },
  mediated: { label: '调解或者和解', column: 'other', basis: RECONSIDERATION.cite('73'), orders: false },
} as const satisfies Record<string, Result>

/** How a suit may end, each in exactly one column of table four. */
export const SUIT_RESULTS = {
  rejected: { label: '驳回诉讼请求', column: 'upheld', basis: LITIGATION.cite('69'), orders: false },
  annulled: { label: '撤销或者部分撤销', column: 'corrected', basis: LITIGATION.cite('70'), orders: true },
  ordered: { label: '判决限期履行', column: 'corrected', basis: LITIGATION.cite('72'), orders: true },
  unlawful: { label: '确认违法', column: 'corrected', basis: LITIGATION.cite('74'), orders: true },
  void: { label: '确认无效', column: 'corrected', basis: LITIGATION.cite('75'), orders: true },
  varied: { label: '变更', column: 'corrected', basis: LITIGATION.cite('77'), orders: false },
  'suit-dismissed': {
    label: '不予立案或者驳回起诉',
    column: 'other',
    basis: LITIGATION.cite('101'),
    orders: false,
    ruling: true,
  },
  withdrawn: { label: '撤诉', column: 'other', basis: LITIGATION.cite('62'), orders: false, ruling: true },
  mediated: { label: '调解', column: 'other', basis: LITIGATION.cite('60'), orders: false },
} as const satisfies Record<string, Result>

/** The key of a result, of a review or of a suit. */
export type ResultKey = keyof typeof REVIEW_RESULTS | keyof typeof SUIT_RESULTS

/** All keys of results. */
export const RESULT_KEYS = [
  ...new Set([...Object.keys(REVIEW_RESULTS), ...Object.keys(SUIT_RESULTS)]),
] as ResultKey[]

/** The results a dispute of that kind may have. */
export function resultsOf(kind: DisputeKind): Readonly<Partial<Record<ResultKey, Result>>> {
  return kind === 'reconsideration' ? REVIEW_RESULTS : SUIT_RESULTS
}

/** One result of a dispute of that kind; null where such a dispute cannot end so. */
export function resultOf(kind: DisputeKind, key: ResultKey): Result | null {
  return resultsOf(kind)[key] ?? null
}
