import { type Basis, type Day, LITIGATION, RECONSIDERATION } from '#law/index.ts'

/** The three ways to fight a decision on an application. */
export const DISPUTE_KINDS = {
  reconsideration: { label: '行政复议', basis: RECONSIDERATION.cite('11(14)') },
  'litigation-direct': { label: '行政诉讼（未经复议直接起诉）', basis: LITIGATION.cite('46') },
  'litigation-after-reconsideration': { label: '行政诉讼（复议后起诉）', basis: LITIGATION.cite('45') },
} as const satisfies Record<string, { label: string; basis: Basis }>

/** The key of one way to fight a decision. */
export type DisputeKind = keyof typeof DISPUTE_KINDS

/** What is known when a dispute is recorded. */
export interface Filing {
  kind: DisputeKind
  day: Day
  today: Day
  application: { receivedDay: Day }
  /** The disputes already recorded for the same application. */
  earlier: readonly { kind: DisputeKind; concludedDay: Day | null }[]
}

interface FilingProblem {
  field: 'day' | 'kind'
  message: string
}

const CHECKS: readonly ((filing: Filing) => FilingProblem | false)[] = [
  ({ day, today }) => day > today && { field: 'day', message: '提起日期不能晚于今天，请核对。' },
  ({ day, application }) =>
    day < application.receivedDay && {
      field: 'day',
      message: `提起日期不能早于申请的收到日期 ${application.receivedDay}，请核对。`,
    },
  ({ kind, day, earlier }) =>
    kind === 'litigation-after-reconsideration' &&
    !earlier.some((one) => one.kind === 'reconsideration' && one.concludedDay && one.concludedDay <= day) && {
      field: 'kind',
      message: '这件申请没有在此之前审结的行政复议。请先记录复议及其结果，或者选择“未经复议直接起诉”。',
    },
]

/** What speaks against recording a dispute like this; null when nothing does. */
export function filingProblem(filing: Filing): FilingProblem | null {
  for (const check of CHECKS) {
    const problem = check(filing)
    if (problem) return problem
  }
  return null
}
