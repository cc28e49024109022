import {
  type Basis,
  citation,
  type Day,
  type Deadline,
  deadline,
  formatDay,
  inForceOn,
  type Pause,
  REPLY_LIMIT,
  type WorkingCalendar,
} from '#law/index.ts'

/** The limit to reply that runs for an application, as the ledger fixes it. */
export interface ReplyLimit {
  readonly start: Day
  readonly days: number
  readonly unit: 'workday'
  readonly pauses: Pause[]
  readonly basis: Basis
}

/** The limit for an application received that day, by the law in force on it. */
export function replyLimit({ receivedDay }: { receivedDay: Day }): ReplyLimit {
  const { value, basis } = inForceOn(REPLY_LIMIT, receivedDay)
  return { start: receivedDay, days: value, unit: 'workday', pauses: [], basis }
}

/** The last day to reply with its whole reckoning, and one sentence that says it. */
export interface ReplyDeadline extends Deadline {
  readonly basis: Basis
  readonly sentence: string
}

/** When the reply is due, day by day. */
export function replyDeadline(state: { receivedDay: Day }, calendar: WorkingCalendar): ReplyDeadline {
  const limit = replyLimit(state)
  const reckoning = deadline({ ...limit, calendar })
  return { ...reckoning, basis: limit.basis, sentence: sentenceOf(limit, reckoning) }
}

function sentenceOf(limit: ReplyLimit, { due, provisional }: Deadline): string {
  const rule = `自收到之日（${formatDay(limit.start)}）起 ${limit.days} 个工作日，依${citation(limit.basis)}`
  const last = due ? `，最迟于${formatDay(due)}答复` : ''
  const note = provisional ? '。有关年份的放假安排尚未公布，日期为暂定，公布后重新计算' : ''
  return `${rule}${last}${note}。`
}
