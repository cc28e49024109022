import { type Basis, type Day, daysBetween, formatDay, OGI } from '#law/index.ts'

interface ReceiptRule {
  readonly label: string
  /** Which day counts as the day of receipt. */
  readonly means: string
  readonly basis: Basis
  /** Whether the day on which both sides confirm counts, and not the day it arrives. */
  readonly confirmed: boolean
}

/** How an application may come in, and which day then counts as the day of receipt. */
export const CHANNELS = {
  online: {
    label: '网上提交',
    means: '双方确认之日；通过本网站提交的，系统出具回执即为确认',
    basis: OGI.cite('31(3)'),
    confirmed: false,
  },
  counter: { label: '当面提交', means: '当面提交之日', basis: OGI.cite('31(1)'), confirmed: false },
  oral: {
    label: '口头提出、工作人员代填',
    means: '当面提出并代填之日',
    basis: OGI.cite('29.1'),
    confirmed: false,
  },
  post: { label: '邮寄（需签收）', means: '签收之日', basis: OGI.cite('31(2)'), confirmed: false },
  'ordinary-post': {
    label: '平常信函（无需签收）',
    means: '收到当日与申请人确认，以确认之日',
    basis: OGI.cite('31(2)'),
    confirmed: true,
  },
  fax: { label: '传真', means: '双方确认之日', basis: OGI.cite('31(3)'), confirmed: true },
  email: { label: '电子邮件', means: '双方确认之日', basis: OGI.cite('31(3)'), confirmed: true },
} as const satisfies Record<string, ReceiptRule>

/** The key of one way to apply. */
export type Channel = keyof typeof CHANNELS

/** The keys of all ways to apply. */
export const CHANNEL_KEYS = Object.keys(CHANNELS) as [Channel, ...Channel[]]

/** The day that counts as the day of receipt for what arrived on `day`; null while it waits for confirmation. */
export function receiptDay({
  channel,
  day,
  confirmed,
}: {
  channel: Channel
  day: Day
  confirmed?: Day | undefined
}): Day | null {
  if (!CHANNELS[channel].confirmed) return day
  return confirmed ?? null
}

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
