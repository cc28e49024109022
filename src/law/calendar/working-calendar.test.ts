import { describe, expect, it } from 'vitest'
import { WORK_HOURS } from '../acts/work-hours.ts'
import { BUILT_IN_NOTICES } from './built-in-notices.ts'
import { deadline } from './deadline.ts'
import { workdaysBetween } from './due-day.ts'
import type { HolidayNotice } from './holiday-notice.ts'
import { workingCalendar } from './working-calendar.ts'

const calendar = workingCalendar(BUILT_IN_NOTICES)

const notice2027 = (off: Record<string, string>, makeup: Record<string, string> = {}): HolidayNotice => ({
  year: 2027,
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  source: '测试用，不是真实安排',
  off,
  makeup,
})

describe('the built-in notices', () => {
  it.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('give %s its %s workdays', (year, workdays) => {
    expect(workdaysBetween(calendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(workdays)
  })
})

describe('the status of a day', () => {
  it.each([
    ['2026-02-13', true, '工作日'],
    ['2026-02-14', true, '春节调休上班'],
    ['2026-02-15', false, '春节假期'],
    ['2026-02-23', false, '春节假期'],
    ['2026-02-24', true, '工作日'],
    ['2026-03-07', false, '周六'],
    ['2026-03-08', false, '周日'],
    ['2020-10-01', false, '国庆节、中秋节假期'],
    ['2020-01-31', false, '春节假期'],
    ['2020-02-03', true, '工作日'],
  ])('of %s is %s: %s', (day, workday, why) => {
    expect(calendar.dayStatus(day)).toMatchObject({ workday, why, provisional: false })
  })

  it('rests on the notice for holidays and on the working week otherwise', () => {
    expect(calendar.dayStatus('2026-02-16').basis?.title).toBe('国务院办公厅关于2026年部分节假日安排的通知')
    expect(calendar.dayStatus('2026-02-13').basis).toEqual(WORK_HOURS.cite('7'))
    expect(calendar.dayStatus('2026-03-07').basis).toEqual(WORK_HOURS.cite('7'))
  })

  it('of the last day of 2022 comes from the notice for 2023', () => {
    expect(calendar.dayStatus('2022-12-31')).toMatchObject({ workday: false, why: '元旦假期' })
    expect(calendar.dayStatus('2022-12-31').basis?.title).toContain('2023年')
    const without2022 = workingCalendar(BUILT_IN_NOTICES.filter((notice) => notice.year !== 2022))
    expect(without2022.dayStatus('2022-12-31').provisional).toBe(false)
    expect(without2022.dayStatus('2022-12-30').provisional).toBe(true)
  })

  it('of a year without notice is the weekday only, provisional, without basis', () => {
    expect(calendar.dayStatus('2027-01-01')).toEqual({
      workday: true,
      why: '工作日（暂定，2027年放假安排尚未载入）',
      basis: null,
      provisional: true,
    })
    expect(calendar.dayStatus('2027-01-02')).toMatchObject({ workday: false, provisional: true })
    expect(calendar.dayStatus('2026-12-31').provisional).toBe(false)
    expect(calendar.dayStatus('2018-12-28').provisional).toBe(true)
  })
})

describe('a further notice', () => {
  it('for the same year replaces the earlier one', () => {
    const first = notice2027({ '2027-01-01': '元旦', '2027-01-04': '元旦' })
    const second = notice2027({ '2027-01-01': '元旦' })
    const both = workingCalendar([...BUILT_IN_NOTICES, first, second])
    expect(both.dayStatus('2027-01-01').workday).toBe(false)
    expect(both.dayStatus('2027-01-04').workday).toBe(true)
  })

  it('makes a provisional date final and moves it when it must', () => {
    const input = { start: '2026-11-23', days: 40 }
    const later = workingCalendar([...BUILT_IN_NOTICES, notice2027({ '2027-01-01': '元旦' })])
    expect(deadline({ ...input, calendar })).toMatchObject({ due: '2027-01-18', provisional: true })
    expect(deadline({ ...input, calendar: later })).toMatchObject({ due: '2027-01-19', provisional: false })
  })

  it('reaches back into the December before', () => {
    const loaded = workingCalendar([
      ...BUILT_IN_NOTICES,
      notice2027({ '2026-12-31': '元旦', '2027-01-01': '元旦' }, { '2026-12-26': '元旦' }),
    ])
    expect(loaded.dayStatus('2026-12-31')).toMatchObject({ workday: false, why: '元旦假期' })
    expect(loaded.dayStatus('2026-12-26')).toMatchObject({ workday: true, why: '元旦调休上班' })
    expect(loaded.dayStatus('2026-12-30')).toEqual(calendar.dayStatus('2026-12-30'))
  })

  it('may be loaded in any order', () => {
    const reversed = workingCalendar([...BUILT_IN_NOTICES].reverse())
    expect(reversed.dayStatus('2022-12-31')).toEqual(calendar.dayStatus('2022-12-31'))
    expect(reversed.notices.map((notice) => notice.year)).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ])
  })
})

describe('a calendar without any notice', () => {
  it('still answers, from weekends alone', () => {
    const empty = workingCalendar([])
    expect(deadline({ start: '2026-02-13', days: 5, calendar: empty })).toMatchObject({
      due: '2026-02-20',
      provisional: true,
    })
    expect(workdaysBetween(empty, '2026-02-13', '2026-02-20')).toBe(5)
    expect(workdaysBetween(empty, '2026-02-20', '2026-02-13')).toBe(-5)
  })
})
