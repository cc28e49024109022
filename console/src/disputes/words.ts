import type { ListedDispute } from './api.ts'

type Concluded = NonNullable<ListedDispute['concluded']>

/** The kinds of dispute, as table four of the report counts them. */
export const KIND_CHOICES = [
  { value: 'reconsideration', label: '行政复议' },
  { value: 'litigation-direct', label: '行政诉讼（未经复议直接起诉）' },
  { value: 'litigation-after-reconsideration', label: '行政诉讼（复议后起诉）' },
] as const satisfies { value: ListedDispute['kind']; label: string }[]

/** What an applicant fights. */
export const GROUND_CHOICES = [
  { value: 'refused', label: '不服不予公开' },
  { value: 'incomplete', label: '公开的内容或者形式不符' },
  { value: 'not-held', label: '不服信息不存在、不掌握' },
  { value: 'not-processed', label: '不服不予处理、重复不处理' },
  { value: 'silent', label: '逾期不答复' },
  { value: 'third-party', label: '第三方不服公开' },
  { value: 'other', label: '其他' },
] as const

const OUTCOMES: Record<Concluded['outcome'], string> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
}

/** How a dispute ended, or that it is still open. */
export function standing(concluded: Concluded | null): string {
  return concluded ? OUTCOMES[concluded.outcome] : '尚未审结'
}

/** A due day in words. */
export function dueWords(due: ListedDispute['due']): string {
  if (!due) return ''
  return `${due.label} ${due.day}${due.late ? '，已逾期' : ''}`
}
