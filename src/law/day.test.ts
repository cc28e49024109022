import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  daysBetween,
  formatDay,
  isDay,
  weekdayOf,
  yearOf,
} from './day.ts'

const anyNumber = fc.integer({ min: -719162, max: 2932896 })

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    '',
  ])('“%s” does not exist', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it('goes to a number and back', () => {
    fc.assert(fc.property(anyNumber, (number) => dayNumber(dayOfNumber(number)) === number))
    expect(dayNumber('1970-01-01')).toBe(0)
  })

  it('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const day = dayOfNumber(number)
        const platform = new Date(number * 86400000)
        expect(platform.toISOString().slice(0, 10)).toBe(day)
        expect(platform.getUTCDay()).toBe(weekdayOf(day))
        expect(isDay(day)).toBe(true)
      }),
    )
  })

  it('moves over the ends of months, leap days and years', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2026-01-05', 6)).toBe('2026-07-05')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31')
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(daysBetween('2025-01-01', '2024-12-31')).toBe(-1)
    expect(yearOf('2024-12-31')).toBe(2024)
  })

  it('refuses to leave the four-digit years', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('超出')
    expect(() => addDays('0001-01-01', -1)).toThrow('超出')
    expect(() => addDays('2024-01-01', Number.NaN)).toThrow('超出')
  })

  it('is written without leading zeros in letters', () => {
    expect(formatDay('2024-01-05')).toBe('2024年1月5日')
    expect(formatDay('2024-10-31')).toBe('2024年10月31日')
  })
})
