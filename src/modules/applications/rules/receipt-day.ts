import { type Basis, type Day, daysBetween, formatDay, OGI } from '#law/index.ts'

interface ReceiptRule {
  readonly label: string
  /** Which day counts as the day of receipt. */
  readonly means: string
  readonly basis: Basis
}

/** How an application may come in, and which day then counts as the day of receipt. */
export const CHANNELS = {
  online: {
    label: '网上提交',
    means: '双方确认之日；通过本网站提交的，系统出具回执即为确认',
    basis: OGI.cite('31(3)'),
  },
  counter: { label: '当面提交', means: '当面提交之日', basis: OGI.cite('31(1)') },
  oral: { label: '口头提出、工作人员代填', means: '当面提出并代填之日', basis: OGI.cite('29.1') },
  post: { label: '邮寄（需签收）', means: '签收之日', basis: OGI.cite('31(2)') },
  'ordinary-post': {
    label: '平常信函（无需签收）',
    means: '收到当日与申请人确认，以确认之日',
    basis: OGI.cite('31(2)'),
  },
  fax: { label: '传真', means: '双方确认之日', basis: OGI.cite('31(3)') },
} as const satisfies Record<string, ReceiptRule>

/** The key of one way to apply. */
export type Channel = keyof typeof CHANNELS

/** From when the regulation that this procedure follows has been in force. */
const FIRST_DAY: Day = OGI.inForceFrom
/** A house rule, not the law's: an entry this late is unusual enough to be explained. */
const DAYS_WITHOUT_REASON = 30

/** What is wrong with a day of receipt that staff enter; null when it may stand. */
export function receiptDayProblem(entry: {
  day: Day
  today: Day
  reason: string
}): { field: 'receivedDay' | 'lateReason'; message: string } | null {
  const { day, today, reason } = entry
  if (day > today) return { field: 'receivedDay', message: '收到日期不能晚于今天，请核对。' }
  if (day < FIRST_DAY) {
    const since = formatDay(FIRST_DAY)
    return { field: 'receivedDay', message: `收到日期不能早于${since}（现行《条例》施行之日），请核对。` }
  }
  if (daysBetween(day, today) > DAYS_WITHOUT_REASON && reason === '') {
    const message = `收到日期早于今天 ${DAYS_WITHOUT_REASON} 天以上，请写明为什么现在才录入。`
    return { field: 'lateReason', message }
  }
  return null
}
