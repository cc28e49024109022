import { describe, expect, it } from 'vitest'
import { citation } from '../act.ts'
import { CIVIL_CODE } from '../acts/civil-code.ts'
import { WORK_HOURS } from '../acts/work-hours.ts'
import { BUILT_IN_NOTICES } from './built-in-notices.ts'
import { deadline, type Pause } from './deadline.ts'
import { dueDay } from './due-day.ts'
import { workingCalendar } from './working-calendar.ts'

const calendar = workingCalendar(BUILT_IN_NOTICES)

const VECTORS = [
  ['2020-01-17', '2020-02-04', '2020-02-14', '2020-02-21', '2020-03-20'],
  ['2024-01-26', '2024-02-05', '2024-02-21', '2024-02-28', '2024-03-27'],
  ['2024-02-04', '2024-02-19', '2024-02-29', '2024-03-07', '2024-04-07'],
  ['2024-09-13', '2024-09-25', '2024-10-11', '2024-10-17', '2024-11-14'],
  ['2025-01-10', '2025-01-21', '2025-02-07', '2025-02-13', '2025-03-13'],
  ['2025-09-12', '2025-09-23', '2025-10-10', '2025-10-16', '2025-11-13'],
  ['2026-01-30', '2026-02-10', '2026-02-27', '2026-03-05', '2026-04-02'],
  ['2026-02-13', '2026-03-02', '2026-03-12', '2026-03-19', '2026-04-17'],
  ['2026-09-18', '2026-09-29', '2026-10-15', '2026-10-22', '2026-11-19'],
  ['2026-11-23', '2026-12-02', '2026-12-14', '2026-12-21', '2027-01-18'],
] as const
const COUNTS = [7, 15, 20, 40] as const

const CASES = VECTORS.flatMap(([start, ...dues]) =>
  dues.map((due, at) => ({ start, days: COUNTS[at] ?? 0, due })),
)

describe('a deadline in workdays', () => {
  it.each(CASES)('received $start plus $days falls due on $due', ({ start, days, due }) => {
    const reckoned = deadline({ start, days, calendar })
    expect(reckoned.due).toBe(due)
    expect(reckoned.provisional).toBe(due >= '2027-01-01')
    expect(dueDay(calendar, start, days)).toBe(due)
  })

  it('lists the day of receipt first, without counting it', () => {
    expect(deadline({ start: '2026-02-13', days: 1, calendar }).days[0]).toEqual({
      day: '2026-02-13',
      counted: false,
      why: '收到当日不计入',
      basis: CIVIL_CODE.cite('201'),
      provisional: false,
    })
  })

  it('shows each day of the Spring Festival of 2026 with its reason and its notice', () => {
    const days = deadline({ start: '2026-02-13', days: 3, calendar }).days
    expect(days.map(({ day, number, why }) => [day, number, why])).toEqual([
      ['2026-02-13', undefined, '收到当日不计入'],
      ['2026-02-14', 1, '春节调休上班'],
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((d) => [
        `2026-02-${d}`,
        undefined,
        '春节假期',
      ]),
      ['2026-02-24', 2, '工作日'],
      ['2026-02-25', 3, '工作日'],
    ])
    expect(days[1]?.basis && citation(days[1].basis)).toBe('《国务院办公厅关于2026年部分节假日安排的通知》')
    expect(days.at(-1)?.basis).toEqual(WORK_HOURS.cite('7'))
  })

  it('marks only the days of a year without notice, and gives them no basis', () => {
    const reckoned = deadline({ start: '2026-11-23', days: 40, calendar })
    const marked = reckoned.days.filter((line) => line.provisional)
    expect(marked.map((line) => line.day.slice(0, 4))).toEqual(Array.from({ length: 18 }, () => '2027'))
    expect(marked.every((line) => line.basis === null)).toBe(true)
    expect(marked[0]?.why).toBe('工作日（暂定，2027年放假安排尚未载入）')
  })

  it.each([0, -1, 1.5, 10001, Number.NaN])('refuses %s days', (days) => {
    expect(() => deadline({ start: '2026-02-13', days, calendar })).toThrow('期限天数')
    expect(() => dueDay(calendar, '2026-02-13', days)).toThrow('期限天数')
  })

  it.each(['2026-02-30', '', '2026-2-3', '20260203'])('refuses “%s” as a start', (start) => {
    expect(() => deadline({ start, days: 1, calendar })).toThrow('不是有效日期')
    expect(() => dueDay(calendar, start, 1)).toThrow('不是有效日期')
  })
})

describe('a pause', () => {
  const asking = (from: string, to: string | null): Pause => ({
    from,
    to,
    why: '征求第三方意见',
    basis: CIVIL_CODE.cite('200'),
  })
  // 2026-03-02 is a Monday, no holiday near
  const due = (...pauses: Pause[]) => deadline({ start: '2026-03-02', days: 5, calendar, pauses }).due

  it('counts the day it begins and not the day it ends', () => {
    expect(due()).toBe('2026-03-09')
    expect(due(asking('2026-03-03', '2026-03-04'))).toBe('2026-03-10')
    expect(due(asking('2026-03-03', '2026-03-05'))).toBe('2026-03-11')
  })

  it('that begins and ends on one day changes nothing', () => {
    expect(due(asking('2026-03-04', '2026-03-04'))).toBe('2026-03-09')
  })

  it('over a weekend only changes nothing', () => {
    expect(due(asking('2026-03-06', '2026-03-08'))).toBe('2026-03-09')
  })

  it('that begins on the due day leaves it, on the day before moves it', () => {
    expect(due(asking('2026-03-09', null))).toBe('2026-03-09')
    expect(due(asking('2026-03-08', '2026-03-09'))).toBe('2026-03-10')
  })

  it('overlapping another excludes each day once', () => {
    expect(due(asking('2026-03-03', '2026-03-05'), asking('2026-03-04', '2026-03-06'))).toBe('2026-03-12')
  })

  it('ends at the latest with the term of whoever is asked, and earlier when the answer comes earlier', () => {
    const term = { start: '2026-03-03', days: 3 }
    expect(due({ ...asking('2026-03-03', null), atMost: term })).toBe('2026-03-12')
    expect(due({ ...asking('2026-03-03', '2026-03-04'), atMost: term })).toBe('2026-03-10')
    expect(due({ ...asking('2026-03-03', '2026-03-20'), atMost: term })).toBe('2026-03-12')
  })

  it('still open leaves no due day and ends the list where it begins to stand still', () => {
    const reckoned = deadline({
      start: '2026-03-02',
      days: 5,
      calendar,
      pauses: [asking('2026-03-03', null)],
    })
    expect(reckoned.due).toBeNull()
    expect(reckoned.days.at(-1)).toEqual({
      day: '2026-03-04',
      counted: false,
      why: '征求第三方意见',
      basis: CIVIL_CODE.cite('200'),
      provisional: false,
    })
  })
})

describe('a deadline in calendar days', () => {
  const inDays = (start: string, days: number) => deadline({ start, days, unit: 'calendar', calendar })

  it('counts weekends and holidays', () => {
    expect(inDays('2026-03-02', 10).due).toBe('2026-03-12')
    expect(inDays('2026-02-13', 11).due).toBe('2026-02-24')
  })

  it('that would end on a day off ends on the next workday', () => {
    const reckoned = inDays('2026-02-13', 3)
    expect(reckoned.due).toBe('2026-02-24')
    expect(reckoned.days.filter((line) => line.counted)).toHaveLength(3)
    expect(reckoned.days[3]).toMatchObject({
      why: '期限最后一日为春节假期，顺延',
      basis: CIVIL_CODE.cite('203'),
    })
  })

  it('is provisional only when its last day lies in a year without notice', () => {
    expect(inDays('2026-12-01', 29).provisional).toBe(false)
    expect(inDays('2026-12-01', 45).provisional).toBe(true)
  })
})
