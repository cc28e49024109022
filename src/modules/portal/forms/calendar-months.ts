import { addDays, type CountedDay, type Day, type Deadline, weekdayOf } from '#law/index.ts'

/** What one day is in the reckoning. */
export type DayMark = 'start' | 'counted' | 'off' | 'due' | 'outside'

/** One cell of a month. */
export interface CalendarCell {
  day: Day
  mark: DayMark
  /** Under the figure: 第3日, 周末, 春节. */
  note: string
  provisional: boolean
}

/** One month as rows of seven days, Monday first; null where the month has no day. */
export interface CalendarMonth {
  title: string
  weeks: (CalendarCell | null)[][]
}

const DAYS_IN_WEEK = 7
const mondayFirst = (day: Day) => (weekdayOf(day) + DAYS_IN_WEEK - 1) % DAYS_IN_WEEK

function noteOf(line: CountedDay): string {
  if (line.counted) return `第${line.number}日`
  return line.why
    .replace(/（.*$/, '')
    .replace(/假期$/, '')
    .replace(/^周[六日]$/, '周末')
}

function cellOf(day: Day, line: CountedDay | undefined, reckoning: Deadline): CalendarCell {
  if (!line) return { day, mark: 'outside', note: '', provisional: false }
  const { provisional } = line
  if (line === reckoning.days[0]) return { day, mark: 'start', note: '收到', provisional }
  if (day === reckoning.due) return { day, mark: 'due', note: `${noteOf(line)} 到期`, provisional }
  return { day, mark: line.counted ? 'counted' : 'off', note: noteOf(line), provisional }
}

function monthOf(month: string, lines: Map<Day, CountedDay>, reckoning: Deadline): CalendarMonth {
  const cells: (CalendarCell | null)[] = Array.from({ length: mondayFirst(`${month}-01`) }, () => null)
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1))
    cells.push(cellOf(day, lines.get(day), reckoning))
  while (cells.length % DAYS_IN_WEEK !== 0) cells.push(null)
  const weeks = Array.from({ length: cells.length / DAYS_IN_WEEK }, (_, at) =>
    cells.slice(at * DAYS_IN_WEEK, (at + 1) * DAYS_IN_WEEK),
  )
  return { title: `${month.slice(0, 4)}年${Number(month.slice(5))}月`, weeks }
}

/** The months a reckoning runs through, day by day. */
export function calendarMonths(reckoning: Deadline): CalendarMonth[] {
  const lines = new Map(reckoning.days.map((line) => [line.day, line]))
  const months = new Set(reckoning.days.map((line) => line.day.slice(0, 7)))
  return [...months].map((month) => monthOf(month, lines, reckoning))
}
