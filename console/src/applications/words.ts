import { APPLICANT_KINDS, type ApplicantKind, OUTCOME_ROWS, type OutcomeRowKey } from '#law/index.ts'
import type { Case, ListedCase } from './api.ts'

type Clock = Case['clocks'][number]

/** What each standing of an application is called. */
export const STATUS_WORDS: Record<ListedCase['status'], string> = {
  received: '待登记',
  registered: '办理中',
  correcting: '等待补正',
  paying: '等待缴费',
  consulting: '征求意见',
  lapsed: '逾期终止',
  transferred: '已转送',
  'record-handled': '更正申请已处理',
  redeciding: '重新处理',
  replied: '已答复',
  withdrawn: '申请人已撤回',
}

/** The cards an open case may hold. */
export const CARD_NAMES = { yellow: '黄牌', red: '红牌' } as const

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

/** How a clock stands, in words. */
export function standingInWords({
  standing,
  due,
  stopped,
}: Pick<Clock, 'standing' | 'due' | 'stopped'>): string {
  if (stopped) return `${stopped.day} ${stopped.why}`
  if (due === null) return '停止计算'
  if (standing === 'over') return `${due} 期满`
  return standing === 'paused' ? `停止计算，最晚 ${due} 到期` : `${due} 到期`
}

/** Where a case stands, with what its flow waits for. */
export function stateInWords({ status, stage }: Pick<ListedCase, 'status' | 'stage'>): string {
  return status === 'registered' && stage !== '' ? `等待${stage}` : STATUS_WORDS[status]
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
