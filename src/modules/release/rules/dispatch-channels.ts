import {
  addDays,
  type Basis,
  type Day,
  formatDay,
  inForceOn,
  NOTICE_SERVICE_PERIOD,
  OGI,
  SERVICE,
} from '#law/index.ts'

interface Way {
  readonly label: string
  /** Which day counts as the day it arrived. */
  readonly arrives: string
  /** What proves the sending; empty where there is no number. */
  readonly proof: string
  /** It arrives the day it is handed over. */
  readonly atOnce: boolean
  readonly basis: Basis
}

/** How a letter goes to whom it is for, and what proves that it arrived. */
export const WAYS = {
  post: {
    label: '邮寄',
    arrives: '签收之日；是否按期答复以交邮之日为准，请交邮政企业寄递',
    proof: '邮件号码',
    atOnce: false,
    basis: SERVICE.cite('邮寄送达'),
  },
  hand: {
    label: '当面',
    arrives: '当面签收之日',
    proof: '',
    atOnce: true,
    basis: SERVICE.cite('直接送达'),
  },
  email: { label: '电子邮件', arrives: '到达对方邮箱之日', proof: '', atOnce: false, basis: OGI.cite('40') },
  online: {
    label: '网上',
    arrives: '申请人凭编号和查询码打开之日，系统自动记下',
    proof: '',
    atOnce: false,
    basis: OGI.cite('40'),
  },
  fax: { label: '传真', arrives: '对方确认收到之日', proof: '', atOnce: false, basis: OGI.cite('40') },
  notice: {
    label: '公告',
    arrives: '公告之日起满规定的天数，视为送达',
    proof: '公告的网址或者张贴地点',
    atOnce: false,
    basis: inForceOn(NOTICE_SERVICE_PERIOD, '2026-01-01').basis,
  },
} as const satisfies Record<string, Way>

/** The key of one way to send a letter. */
export type WayKey = keyof typeof WAYS

/** The day on which a public notice counts as served. */
export function noticeServed(putUp: Day): { day: Day; basis: Basis } {
  const { value, basis } = inForceOn(NOTICE_SERVICE_PERIOD, putUp)
  return { day: addDays(putUp, value), basis }
}

interface Sending {
  way: WayKey
  number: string
  day: Day
}

type Problem = { field: 'number' | 'day'; message: string } | null

/** What is wrong with how a letter was sent; null when it may be recorded. */
export function sendingProblem({ way, number, day }: Sending, known: { today: Day; written: Day }): Problem {
  if (day > known.today) return { field: 'day', message: '发出日期不能晚于今天，请核对。' }
  if (day < known.written)
    return { field: 'day', message: `发出日期不能早于文书的日期（${formatDay(known.written)}），请核对。` }
  const { proof, label } = WAYS[way]
  if (proof !== '' && number === '') return { field: 'number', message: `${label}的，请填写${proof}。` }
  return null
}

/** What is wrong with the day a letter arrived or came back; null when it may stand. */
export function endProblem(sent: Sending, how: 'arrived' | 'returned', day: Day, today: Day): Problem {
  if (day > today) return { field: 'day', message: '日期不能晚于今天，请核对。' }
  if (day < sent.day)
    return { field: 'day', message: `日期不能早于发出之日（${formatDay(sent.day)}），请核对。` }
  if (sent.way !== 'notice') return null
  if (how === 'returned') return { field: 'day', message: '公告没有退回；公告期满即视为送达。' }
  const served = noticeServed(sent.day).day
  return day < served
    ? { field: 'day', message: `公告要到${formatDay(served)}才期满，不能早于这一天。` }
    : null
}
