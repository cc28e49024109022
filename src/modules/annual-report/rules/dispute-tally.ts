import { type Day, TABLE4_BLOCKS, type Table4Block, type Table4Column } from '#law/index.ts'
import { emptyTable4, type Table4 } from './report-rows.ts'

/** The three ways to fight a decision. */
export type DisputeKind = 'reconsideration' | 'litigation-direct' | 'litigation-after-reconsideration'

/** What the report needs to know of one dispute. */
export interface TalliedDispute {
  readonly kind: DisputeKind
  readonly filedDay: Day
  readonly concluded?: { readonly outcome: 'upheld' | 'corrected' | 'other'; readonly day: Day } | null
}

const BLOCK_OF: Readonly<Record<DisputeKind, Table4Block>> = {
  reconsideration: 'review',
  'litigation-direct': 'litigation_direct',
  'litigation-after-reconsideration': 'litigation_after_review',
}

/** Table four of a year: what was concluded in it by outcome, and what stood open on its last day. */
export function tallyDisputes(disputes: readonly TalliedDispute[], year: number): Table4 {
  const table = emptyTable4()
  for (const dispute of disputes) {
    const place = disputeCell(dispute, year)
    if (place) table[place.block][place.column]++
  }
  for (const { key } of TABLE4_BLOCKS) {
    const { upheld, corrected, other, pending } = table[key]
    table[key].total = upheld + corrected + other + pending
  }
  return table
}

/** Where a dispute counts in a year's table four; null when it does not. */
export function disputeCell(
  { kind, filedDay, concluded }: TalliedDispute,
  year: number,
): { block: Table4Block; column: Exclude<Table4Column, 'total'> } | null {
  if (concluded && concluded.day < filedDay)
    throw new RangeError('审结日不能早于提起日，请核对这件复议诉讼的记录')
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (filedDay > last || (concluded && concluded.day < first)) return null
  const column = concluded && concluded.day <= last ? concluded.outcome : 'pending'
  return { block: BLOCK_OF[kind], column }
}
