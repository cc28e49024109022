import type { Basis } from '../act.ts'
import { WORK_HOURS } from '../acts/work-hours.ts'
import { type Day, weekdayOf, yearOf } from '../day.ts'
import { basisOfNotice, type HolidayNotice } from './holiday-notice.ts'
import { type WorkdayTable, workdayTable } from './workday-table.ts'

/** Whether a day is worked, why, on what basis, and whether that may still change. */
export interface DayStatus {
  readonly workday: boolean
  readonly why: string
  readonly basis: Basis | null
  readonly provisional: boolean
}

/** The working days as far as notices are known; beyond them weekends only, marked provisional. */
export interface WorkingCalendar {
  readonly notices: readonly HolidayNotice[]
  dayStatus(day: Day): DayStatus
  table(): WorkdayTable
}

/** A calendar of these notices; a later notice for the same year replaces an earlier one. */
export function workingCalendar(notices: readonly HolidayNotice[]): WorkingCalendar {
  const byYear = new Map(notices.map((notice) => [notice.year, notice]))
  const inOrder = [...byYear.values()].sort((a, b) => a.year - b.year)
  const named = namedDays(inOrder)
  const dayStatus = (day: Day) => named.get(day) ?? ordinaryDay(day, byYear.has(yearOf(day)))
  let table: WorkdayTable | undefined
  return {
    notices: inOrder,
    dayStatus,
    table() {
      table ??= workdayTable(yearsCovered(inOrder), (day) => dayStatus(day).workday)
      return table
    },
  }
}

// A notice may name days of the neighbouring years (2022-12-31 stands in that of 2023);
// where two name the same day, that of the later year was issued later and wins.
function namedDays(inOrder: readonly HolidayNotice[]): Map<Day, DayStatus> {
  const named = new Map<Day, DayStatus>()
  for (const notice of inOrder) {
    const basis = basisOfNotice(notice)
    for (const [day, name] of Object.entries(notice.off)) {
      named.set(day, { workday: false, why: `${name}假期`, basis, provisional: false })
    }
    for (const [day, name] of Object.entries(notice.makeup)) {
      named.set(day, { workday: true, why: `${name}调休上班`, basis, provisional: false })
    }
  }
  return named
}

const WEEKEND: Readonly<Record<number, string>> = { 0: '周日', 6: '周六' }

function ordinaryDay(day: Day, known: boolean): DayStatus {
  const rest = WEEKEND[weekdayOf(day)]
  const why = rest ?? '工作日'
  if (known) return { workday: !rest, why, basis: WORK_HOURS.cite('7'), provisional: false }
  return {
    workday: !rest,
    why: `${why}（暂定，${yearOf(day)}年放假安排尚未载入）`,
    basis: null,
    provisional: true,
  }
}

function yearsCovered(inOrder: readonly HolidayNotice[]): { from: number; to: number } | null {
  const [first, last] = [inOrder.at(0), inOrder.at(-1)]
  return first && last ? { from: first.year - 1, to: last.year + 1 } : null
}
