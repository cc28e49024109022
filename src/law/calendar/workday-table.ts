import { type Day, dayNumber, dayOfNumber } from '../day.ts'

/** Prefix sums over a run of days, so that a due day is one look-up. */
export interface WorkdayTable {
  readonly firstNumber: number
  /** workdays from the first day of the table up to and including this one */
  readonly upTo: Int32Array
  readonly workdays: readonly Day[]
}

/** Counts the workdays of the given years once. */
export function workdayTable(
  years: { from: number; to: number } | null,
  isWorkday: (day: Day) => boolean,
): WorkdayTable {
  if (!years) return { firstNumber: 0, upTo: new Int32Array(0), workdays: [] }
  const firstNumber = dayNumber(`${years.from}-01-01`)
  const upTo = new Int32Array(dayNumber(`${years.to}-12-31`) - firstNumber + 1)
  const workdays: Day[] = []
  for (let at = 0; at < upTo.length; at++) {
    const day = dayOfNumber(firstNumber + at)
    if (isWorkday(day)) workdays.push(day)
    upTo[at] = workdays.length
  }
  return { firstNumber, upTo, workdays }
}
