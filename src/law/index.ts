export { type Act, act, type Basis, type Confidence, citation } from './act.ts'
export { CIVIL_CODE } from './acts/civil-code.ts'
export { WORK_HOURS } from './acts/work-hours.ts'
export { BUILT_IN_NOTICES } from './calendar/built-in-notices.ts'
export {
  type CountedDay,
  type Deadline,
  type DeadlineInput,
  deadline,
  type Pause,
} from './calendar/deadline.ts'
export { dueDay, workdaysBetween } from './calendar/due-day.ts'
export type { HolidayNotice } from './calendar/holiday-notice.ts'
export { type DayStatus, type WorkingCalendar, workingCalendar } from './calendar/working-calendar.ts'
export { type Dated, inForceOn } from './dated.ts'
export { addDays, type Day, daysBetween, formatDay, isDay, weekdayOf, yearOf } from './day.ts'
