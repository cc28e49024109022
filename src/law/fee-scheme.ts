import type { Basis } from './act.ts'
import { FEES } from './acts/fees.ts'
import type { Dated } from './dated.ts'

/** One step of a tariff: the price of each unit from the `from`-th to the `to`-th; null for no end. */
export interface FeeBracket {
  readonly from: number
  readonly to: number | null
  readonly yuanEach: number
  readonly basis: Basis
}

/** A tariff: its brackets in order, and, where it goes on rising, by how much for each further block. */
export interface FeeScheme {
  readonly brackets: readonly FeeBracket[]
  readonly beyond: { readonly block: number; readonly addsYuan: number; readonly basis: Basis } | null
}

const bracket = (from: number, to: number | null, yuanEach: number, basis: Basis): FeeBracket => ({
  from,
  to,
  yuanEach,
  basis,
})

/** What the applications of one person in one calendar month cost. */
export const PER_ITEM_FEE: Dated<FeeScheme> = [
  {
    from: FEES.inForceFrom,
    basis: FEES.cite('4'),
    value: {
      brackets: [
        bracket(1, 10, 0, FEES.cite('4.2(1)')),
        bracket(11, 30, 100, FEES.cite('4.2(2)')),
        bracket(31, 40, 200, FEES.cite('4.2(3)')),
      ],
      beyond: { block: 10, addsYuan: 100, basis: FEES.cite('4.2(3)') },
    },
  },
]

/** What the pages of one application cost. */
export const PER_PAGE_FEE: Dated<FeeScheme> = [
  {
    from: FEES.inForceFrom,
    basis: FEES.cite('5'),
    value: {
      brackets: [
        bracket(1, 30, 0, FEES.cite('5.2(1)')),
        bracket(31, 100, 10, FEES.cite('5.2(2)')),
        bracket(101, 200, 20, FEES.cite('5.2(3)')),
        bracket(201, null, 40, FEES.cite('5.2(4)')),
      ],
      beyond: null,
    },
  },
]
