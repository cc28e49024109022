import { addDays, type CountedDay, type Day, weekdayOf } from '#law/index.ts'

/** How a day of a reckoning is drawn. */
export type Drawn = 'start' | 'counted' | 'off' | 'paused'

/** One cell of a month: a day of the reckoning, or a day outside of it. */
export interface Cell {
  day: Day
  drawn: Drawn | null
  /** What stands under the date. */
  note: string
  why: string
  due: boolean
}

/** One month, in weeks from Monday; null before its first and after its last day. */
export interface MonthGrid {
  month: string
  weeks: (Cell | null)[][]
}

type Line = Pick<CountedDay, 'day' | 'counted' | 'why'> & { number?: number | undefined }

const WEEKEND = /^周[六日]/
const HOLIDAY = /^(.+)假期/

function drawnAs(line: Line, first: boolean): Drawn {
  if (first) return 'start'
  if (line.counted) return 'counted'
  return WEEKEND.test(line.why) || HOLIDAY.test(line.why) ? 'off' : 'paused'
}

const NOTES: Record<Drawn, (line: Line) => string> = {
  start: () => '收到',
  counted: ({ number, why }) => (why.includes('调休') ? `${number}·调休` : String(number ?? '')),
  off: ({ why }) => HOLIDAY.exec(why)?.[1] ?? '',
  paused: () => '不计',
}

function cellOf(day: Day, line: Line | undefined, first: Day, due: Day | null): Cell {
  if (!line) return { day, drawn: null, note: '', why: '', due: day === due }
  const drawn = drawnAs(line, day === first)
  return { day, drawn, note: NOTES[drawn](line), why: line.why, due: day === due }
}

const FROM_MONDAY = 6

function weeksOf(cells: Cell[]): (Cell | null)[][] {
  const before = (weekdayOf(cells[0]?.day ?? '1970-01-05') + FROM_MONDAY) % 7
  const padded: (Cell | null)[] = [...Array<null>(before).fill(null), ...cells]
  while (padded.length % 7 !== 0) padded.push(null)
  return Array.from({ length: padded.length / 7 }, (_, week) => padded.slice(week * 7, week * 7 + 7))
}

function monthsBetween(first: Day, last: Day): string[] {
  const months: string[] = []
  for (let day = `${first.slice(0, 7)}-01`; day <= last; day = `${addDays(day, 31).slice(0, 7)}-01`)
    months.push(day.slice(0, 7))
  return months
}

function daysOfMonth(month: string): Day[] {
  const days: Day[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day)
  return days
}

/** Draws a reckoning as the months it runs through. */
export function monthGrids(lines: readonly Line[], due: Day | null): MonthGrid[] {
  const [first, last] = [lines.at(0), lines.at(-1)]
  if (!first || !last) return []
  const byDay = new Map(lines.map((line) => [line.day, line]))
  return monthsBetween(first.day, last.day).map((month) => ({
    month,
    weeks: weeksOf(daysOfMonth(month).map((day) => cellOf(day, byDay.get(day), first.day, due))),
  }))
}
