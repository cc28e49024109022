import type { Basis } from '../act.ts'
import { CIVIL_CODE } from '../acts/civil-code.ts'
import { addDays, type Day, dayNumber } from '../day.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/**
 * Time that does not count. The day it begins (a letter goes out) still counts; the days after it, up to and
 * including the day it ends (the answer comes in), do not. `to: null` is a pause that has not ended.
 */
export interface Pause {
  readonly from: Day
  readonly to: Day | null
  /** Ends it at the latest: the last day of the term that whoever is asked has, counted in workdays. */
  readonly atMost?: { readonly start: Day; readonly days: number } | undefined
  readonly why: string
  readonly basis: Basis
}

/** One line of the reckoning. */
export interface CountedDay {
  readonly day: Day
  readonly counted: boolean
  readonly number?: number
  readonly why: string
  readonly basis: Basis | null
  readonly provisional: boolean
}

/** A due day with its whole reckoning; no due day while a pause is open. */
export interface Deadline {
  readonly due: Day | null
  readonly provisional: boolean
  readonly days: readonly CountedDay[]
}

export interface DeadlineInput {
  readonly start: Day
  readonly days: number
  readonly unit?: 'workday' | 'calendar'
  readonly calendar: WorkingCalendar
  readonly pauses?: readonly Pause[]
}

const MOST_DAYS = 10000

/** Counts `days` from the day after `start`, and shows every day of the count. */
export function deadline(input: DeadlineInput): Deadline {
  requireCount(input.days)
  const pauses = (input.pauses ?? []).map((pause) => ended(pause, input.calendar))
  const listed: CountedDay[] = [startDay(input.start)]
  let number = 0
  let day = input.start
  while (number < input.days) {
    day = addDays(day, 1)
    const pause = pauseOn(pauses, day)
    const line = pause ? pausedDay(day, pause) : countDay(input, day, number + 1)
    listed.push(line)
    if (pause?.to === null) return { due: null, provisional: listed.some(isProvisional), days: listed }
    if (line.counted) number++
  }
  return { due: day, provisional: listed.some(isProvisional), days: listed }
}

/** Refuses a number of days that cannot be counted. */
export function requireCount(days: number): void {
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return
  throw new RangeError(`期限天数须为 1 至 ${MOST_DAYS} 的整数`)
}

/** The pause with the day it ends at the latest, where the term of whoever is asked says so. */
function ended(pause: Pause, calendar: WorkingCalendar): Pause {
  if (!pause.atMost) return pause
  const last = deadline({ ...pause.atMost, calendar }).due
  return last !== null && (pause.to === null || last < pause.to) ? { ...pause, to: last } : pause
}

function startDay(day: Day): CountedDay {
  dayNumber(day)
  return { day, counted: false, why: '收到当日不计入', basis: CIVIL_CODE.cite('201'), provisional: false }
}

// An open pause goes first: once it runs, nothing that ends can end the standstill.
function pauseOn(pauses: readonly Pause[], day: Day): Pause | undefined {
  const running = pauses.filter((pause) => day > pause.from && (pause.to === null || day <= pause.to))
  return running.find((pause) => pause.to === null) ?? running[0]
}

function pausedDay(day: Day, pause: Pause): CountedDay {
  return { day, counted: false, why: pause.why, basis: pause.basis, provisional: false }
}

function countDay(input: DeadlineInput, day: Day, number: number): CountedDay {
  if (input.unit === 'calendar') return countCalendarDay(input, day, number)
  const { workday, why, basis, provisional } = input.calendar.dayStatus(day)
  return workday
    ? { day, counted: true, number, why, basis, provisional }
    : { day, counted: false, why, basis, provisional }
}

function countCalendarDay(input: DeadlineInput, day: Day, number: number): CountedDay {
  const whole = { day, counted: true, number, why: '自然日', basis: CIVIL_CODE.cite('200') }
  if (number < input.days) return { ...whole, provisional: false }
  const { workday, why, provisional } = input.calendar.dayStatus(day)
  if (workday) return { ...whole, provisional }
  return {
    day,
    counted: false,
    why: `期限最后一日为${why}，顺延`,
    basis: CIVIL_CODE.cite('203'),
    provisional,
  }
}

function isProvisional(line: CountedDay): boolean {
  return line.provisional
}
