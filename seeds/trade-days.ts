import { type Context, today } from '#kernel/context.ts'
import { addDays } from '#law/index.ts'

/** The days of a trade's life, as people in an office would keep them. */
export interface TradeDays {
  propose: string
  committees: string
  members: string
  invited: string
  resolution: string
  submit: string
  review: string
  announce: string
  register: string
  bid: string
  registerBy: string
  bidsBy: string
  open: string
  result: string
  sign: string
  file: string
  notarise: string
  finish: string
}

const SEARCHED_DAYS = 90
const WORKS_NOTICE = 22
const OTHER_NOTICE = 9
const PUBLICITY = 5

function laidOut(next: (day: string, days: number) => string, start: string, notice: number): TradeDays {
  const propose = next(start, 0)
  const committees = next(propose, 1)
  const members = next(committees, 2)
  const resolution = next(members, 12)
  const review = next(resolution, 3)
  const announce = next(review, 1)
  const register = next(announce, 1)
  const bidsBy = next(announce, notice)
  const open = next(bidsBy, 1)
  const result = next(open, 1)
  const sign = next(result, PUBLICITY + 1)
  return {
    ...{ propose, committees, members, invited: members, resolution, submit: next(resolution, 1) },
    ...{ review, announce, register, bid: next(register, 1), registerBy: bidsBy, bidsBy },
    ...{ open, result, sign, file: next(sign, 1), notarise: next(sign, 2), finish: next(sign, 20) },
  }
}

/** Lays a trade out over working days, from a start or so that one of its steps fell so many days ago. */
export function tradeDays(
  ctx: Context,
  kind: string,
  when: { start: string } | { step: keyof TradeDays; daysAgo: number },
): TradeDays {
  const calendar = ctx.calendar()
  const next = (day: string, days: number) => {
    let later = addDays(day, days)
    while (!calendar.dayStatus(later).workday) later = addDays(later, 1)
    return later
  }
  const notice = kind === 'works' ? WORKS_NOTICE : OTHER_NOTICE
  if ('start' in when) return laidOut(next, when.start, notice)
  const wanted = addDays(today(ctx), -when.daysAgo)
  for (let back = 0; back < SEARCHED_DAYS; back++) {
    const days = laidOut(next, addDays(wanted, -back), notice)
    if (days[when.step] <= wanted) return days
  }
  throw new Error('演示交易排不进日历')
}
