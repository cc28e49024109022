import type { Context } from '#kernel/context.ts'
import { today } from '#kernel/context.ts'
import {
  BUILT_IN_NOTICES,
  type HolidayNotice,
  type WorkingCalendar,
  workdaysBetween,
  workingCalendar,
  yearOf,
} from '#law/index.ts'
import type { CalendarYear } from './contract.ts'
import { type LoadedNotice, loadedNotices } from './store.ts'

function particulars(notice: HolidayNotice | undefined) {
  return {
    title: notice?.title ?? '',
    source: notice?.source ?? '',
    off: Object.keys(notice?.off ?? {}).length,
    makeup: Object.keys(notice?.makeup ?? {}).length,
  }
}

function yearIn(calendar: WorkingCalendar, loaded: LoadedNotice | undefined, year: number): CalendarYear {
  const notice = calendar.notices.find((one) => one.year === year)
  return {
    year,
    known: notice !== undefined,
    origin: loaded ? 'loaded' : notice ? 'built-in' : 'none',
    ...particulars(notice),
    loadedAt: loaded?.loadedAt ?? null,
    workdays: workdaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`),
  }
}

/** What is known of each year, from the first notice to next year, years without one included; newest first. */
export async function calendarYears(ctx: Pick<Context, 'db' | 'clock'>): Promise<CalendarYear[]> {
  const loaded = await loadedNotices(ctx.db)
  const calendar = workingCalendar([...BUILT_IN_NOTICES, ...loaded.map((one) => one.notice)])
  const years = calendar.notices.map((notice) => notice.year)
  const last = Math.max(yearOf(today(ctx)) + 1, ...years)
  const first = Math.min(last, ...years)
  return Array.from({ length: last - first + 1 }, (_, back) => last - back).map((year) =>
    yearIn(
      calendar,
      loaded.find((one) => one.notice.year === year),
      year,
    ),
  )
}
