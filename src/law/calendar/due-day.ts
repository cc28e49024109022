import { type Day, dayNumber, dayOfNumber } from '../day.ts'
import { deadline, requireCount } from './deadline.ts'
import type { WorkdayTable } from './workday-table.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The day the `days`-th workday after `start` falls on: the due day of `deadline()` by table look-up. */
export function dueDay(calendar: WorkingCalendar, start: Day, days: number): Day {
  requireCount(days)
  const table = calendar.table()
  const before = table.upTo[dayNumber(start) - table.firstNumber]
  const due = before === undefined ? undefined : table.workdays[before + days - 1]
  return due ?? deadline({ start, days, calendar }).due ?? start
}

/** How many workdays lie after `from`, up to and including `to`; negative when `to` is earlier. */
export function workdaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  if (to < from) return -workdaysBetween(calendar, to, from)
  const table = calendar.table()
  const [before, until] = [upTo(table, from), upTo(table, to)]
  if (before !== undefined && until !== undefined) return until - before
  let count = 0
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) {
    if (calendar.dayStatus(dayOfNumber(day)).workday) count++
  }
  return count
}

function upTo(table: WorkdayTable, day: Day): number | undefined {
  return table.upTo[dayNumber(day) - table.firstNumber]
}
