import {
  type Basis,
  citation,
  type Day,
  type Deadline,
  daysBetween,
  deadline,
  formatDay,
  inForceOn,
  UNANSWERED_VETO_MONTHS,
  type WorkingCalendar,
} from '#law/index.ts'
import { MESSAGE_KINDS, type MessageKind } from './message-kinds.ts'

/** A target of the organ's own for one kind: from a day on, so many working days, and where that is written. */
export interface AnswerTarget {
  from: Day
  days: number
  source: string
}

/** The limit that runs for a message, as its ledger fixes it. */
export interface AnswerLimit {
  days: number
  unit: 'workday' | 'calendar'
  /** The organ's own rule; empty when only the general limit holds. */
  source: string
}

/**
 * How long the answer may take: the organ's target in force that day; without one, the three months after which an
 * inspection fails the site.
 */
export function answerLimit(targets: readonly AnswerTarget[], receivedDay: Day): AnswerLimit {
  const target = targets
    .filter((one) => one.from <= receivedDay)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
  if (target) return { days: target.days, unit: 'workday', source: target.source }
  const { value: months } = inForceOn(UNANSWERED_VETO_MONTHS, receivedDay)
  return { days: daysBetween(receivedDay, monthsLater(receivedDay, months)), unit: 'calendar', source: '' }
}

function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const pad = (value: number) => String(value).padStart(2, '0')
  // The 28th stands in every month; a day or two less never makes an answer late that was in time.
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}-${pad(Math.min(date, 28))}`
}

/** The last day to answer with its reckoning, the basis, and one sentence that says it. */
export interface AnswerDeadline extends Deadline {
  readonly basis: Basis
  readonly sentence: string
}

/** When the answer is due, day by day. */
export function answerDeadline(
  { kind, limit, clockDay }: { kind: MessageKind; limit: AnswerLimit; clockDay: Day },
  calendar: WorkingCalendar,
): AnswerDeadline {
  const reckoning = deadline({ start: clockDay, days: limit.days, unit: limit.unit, calendar })
  const basis = limit.source ? MESSAGE_KINDS[kind].basis : inForceOn(UNANSWERED_VETO_MONTHS, clockDay).basis
  const unit = limit.unit === 'workday' ? '个工作日' : '日'
  const rule = limit.source || citation(basis)
  const until = reckoning.due ? `，最迟${formatDay(reckoning.due)}` : ''
  return {
    ...reckoning,
    basis,
    sentence: `收到之日（${formatDay(clockDay)}）起${limit.days}${unit}内答复${until}，依${rule}`,
  }
}
