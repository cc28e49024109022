import type { ListedDispute } from './api.ts'

type Concluded = NonNullable<ListedDispute['concluded']>

/** The kinds of dispute, as table four of the report counts them. */
export const KIND_CHOICES = [
  { value: 'reconsideration', label: '行政复议' },
  { value: 'litigation-direct', label: '行政诉讼（未经复议直接起诉）' },
  { value: 'litigation-after-reconsideration', label: '行政诉讼（复议后起诉）' },
] as const satisfies { value: ListedDispute['kind']; label: string }[]

/** The results, with what falls under each. */
export const OUTCOME_CHOICES = [
  { value: 'upheld', label: '结果维持：维持原行为，驳回复议请求或者诉讼请求' },
  { value: 'corrected', label: '结果纠正：撤销、变更、责令履行、确认违法或者无效' },
  { value: 'other', label: '其他结果：撤回、终止、调解、不予受理、驳回起诉' },
] as const satisfies { value: Concluded['outcome']; label: string }[]

const OUTCOMES: Record<Concluded['outcome'], string> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
}

/** How a dispute ended, or that it is still open. */
export function standing(concluded: Concluded | null): string {
  return concluded ? OUTCOMES[concluded.outcome] : '尚未审结'
}
