import { describe, expect, it } from 'vitest'
import { BUILT_IN_NOTICES, deadline, workingCalendar } from '#law/index.ts'
import { calendarMonths } from './calendar-months.ts'

const calendar = workingCalendar(BUILT_IN_NOTICES)
const months = calendarMonths(deadline({ start: '2026-02-13', days: 20, calendar }))
const cells = months.flatMap((month) => month.weeks.flat())
const cell = (day: string) => cells.find((one) => one?.day === day)

describe('the calendar of a deadline', () => {
  it('shows the months it runs through in whole weeks, Monday first', () => {
    expect(months.map((month) => month.title)).toEqual(['2026年2月', '2026年3月'])
    expect(months.every((month) => month.weeks.every((week) => week.length === 7))).toBe(true)
    expect(months[0]?.weeks[0]?.map((one) => one?.day.slice(8) ?? '')).toEqual(['', '', '', '', '', '', '01'])
  })

  it.each([
    ['2026-02-12', 'outside', ''],
    ['2026-02-13', 'start', '收到'],
    ['2026-02-14', 'counted', '第1日'],
    ['2026-02-16', 'off', '春节'],
    ['2026-02-24', 'counted', '第2日'],
    ['2026-03-01', 'off', '周末'],
    ['2026-03-19', 'due', '第20日 到期'],
    ['2026-03-20', 'outside', ''],
  ])('marks %s as %s, “%s”', (day, mark, note) => {
    expect(cell(day)).toMatchObject({ mark, note })
  })

  it('marks the days of a year without a notice as provisional', () => {
    const beyond = calendarMonths(deadline({ start: '2026-12-28', days: 20, calendar }))
    const january = beyond.find((month) => month.title === '2027年1月')?.weeks.flat() ?? []
    expect(january.find((one) => one?.day === '2027-01-04')?.provisional).toBe(true)
  })
})
