import { type Basis, type Day, PETITIONS, WORK_HOURS, weekdayOf } from '#law/index.ts'

/** Why the number and the hours are public, and why nobody is on duty at weekends unless the roster says so. */
export const DUTY_BASIS: readonly Basis[] = [PETITIONS.cite('18'), WORK_HOURS.cite('7')]

/** Who answers the telephone, under which number, and when. */
export interface Shift {
  name: string
  telephone: string
  hours: string
}

/** Who is on duty one day, and why it is not the ordinary roster. */
export interface DutyDay {
  day: Day
  source: 'stand-in' | 'weekly' | 'off' | 'unplanned'
  shifts: Shift[]
  note: string
}

interface DutyFacts {
  day: Day
  weekly: readonly (Shift & { weekday: number })[]
  standIn: { shifts: Shift[]; reason: string } | undefined
  /** Whether it is a working day, and what it is called when it is not. */
  workday: boolean
  why: string
}

const ORDINARY_WEEKEND = /^周[六日]/

/** Who is on duty: a stand-in of that very day first, then the weekly roster, which holidays suspend. */
export function dutyOfDay({ day, weekly, standIn, workday, why }: DutyFacts): DutyDay {
  if (standIn) return { day, source: 'stand-in', shifts: standIn.shifts, note: standIn.reason }
  const weekday = weekdayOf(day) || 7
  const shifts = weekly
    .filter((one) => one.weekday === weekday)
    .map(({ name, telephone, hours }) => ({ name, telephone, hours }))
  const suspended = !workday && !ORDINARY_WEEKEND.test(why)
  if (shifts.length > 0 && !suspended) return { day, source: 'weekly', shifts, note: '' }
  if (!workday) return { day, source: 'off', shifts: [], note: why }
  return { day, source: 'unplanned', shifts: [], note: '这一天没有排值班，请拨打单位电话。' }
}
