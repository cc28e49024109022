import { addDays, citation, type WorkingCalendar } from '#law/index.ts'
import type { CalendarDay } from './contract.ts'

const LONGEST_MONTH = 31

/** Every day of a month ('2027-01') with why it is worked or not. */
export function calendarMonth(calendar: WorkingCalendar, month: string): CalendarDay[] {
  return Array.from({ length: LONGEST_MONTH }, (_, index) => addDays(`${month}-01`, index))
    .filter((day) => day.startsWith(month))
    .map((day) => {
      const { basis, ...status } = calendar.dayStatus(day)
      return { day, ...status, basis: basis ? citation(basis) : null }
    })
}
