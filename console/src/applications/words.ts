import { APPLICANT_KINDS, type ApplicantKind, OUTCOME_ROWS, type OutcomeRowKey } from '#law/index.ts'
import type { ListedCase } from './api.ts'

/** What each standing of an application is called. */
export const STATUS_WORDS: Record<ListedCase['status'], string> = {
  received: '待登记',
  registered: '待答复',
  replied: '已答复',
  withdrawn: '申请人已撤回',
}

/** What kind of applicant it is. */
export function kindName(kind: ApplicantKind): string {
  return APPLICANT_KINDS.find(({ key }) => key === kind)?.label ?? kind
}

/** The words for a result. */
export function outcomeName(key: OutcomeRowKey): string {
  const row = OUTCOME_ROWS.find((one) => one.key === key)
  if (!row) return key
  return row.group === row.label ? row.label : `${row.group}：${row.label}`
}

interface Due {
  due: string | null
  overdue: boolean
  provisional: boolean
}

/** When an open application must be answered, in words. */
export function dueInWords({ due, overdue, provisional }: Due, today: string): string {
  if (due === null) return ''
  const note = provisional ? '（暂定）' : ''
  if (overdue) return `已逾期，${due} 到期${note}`
  return due === today ? `今天到期${note}` : `${due} 到期${note}`
}
