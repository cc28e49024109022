import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OGI } from '../acts/ogi.ts'
import { addDays, type Day } from '../day.ts'
import { BUILT_IN_NOTICES } from './built-in-notices.ts'
import { deadline, type Pause } from './deadline.ts'
import { dueDay, workdaysBetween } from './due-day.ts'
import type { HolidayNotice } from './holiday-notice.ts'
import { workingCalendar } from './working-calendar.ts'

const calendar = workingCalendar(BUILT_IN_NOTICES)

// from before the first notice to after the last, so that the table's edges are met too
const aDay = fc.integer({ min: 0, max: 4400 }).map((after) => addDays('2017-06-01', after))
const aCount = fc.integer({ min: 1, max: 60 })
const aPause = fc.tuple(aDay, fc.integer({ min: 0, max: 40 })).map(
  ([from, length]): Pause => ({
    from,
    to: addDays(from, length),
    why: '征求意见',
    basis: OGI.cite('33.3'),
  }),
)
const pausesNear = (start: Day) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 20 }))
      .map(([after, length]): Pause => {
        const from = addDays(start, after)
        return { from, to: addDays(from, length), why: '征求意见', basis: OGI.cite('33.3') }
      }),
    { maxLength: 3 },
  )
const aClock = aDay.chain((start) =>
  fc.record({ start: fc.constant(start), days: aCount, pauses: pausesNear(start) }),
)
const aUnit = fc.constantFrom('workday' as const, 'calendar' as const)

describe('every deadline', () => {
  it('falls on a workday that lies after the start', () => {
    fc.assert(
      fc.property(aClock, aUnit, (clock, unit) => {
        const { due } = deadline({ ...clock, unit, calendar })
        expect(due && calendar.dayStatus(due).workday && due > clock.start).toBe(true)
      }),
    )
  })

  it('counts exactly its days, numbered from one, over consecutive days', () => {
    fc.assert(
      fc.property(aClock, aUnit, (clock, unit) => {
        const { days, due } = deadline({ ...clock, unit, calendar })
        const numbers = days.filter((line) => line.counted).map((line) => line.number)
        expect(numbers).toEqual(Array.from({ length: clock.days }, (_, at) => at + 1))
        expect(days.map((line) => line.day)).toEqual(days.map((_, at) => addDays(clock.start, at)))
        expect(days.at(-1)?.day).toBe(due)
        expect(days.at(-1)?.counted).toBe(true)
      }),
    )
  })

  it('is never made earlier by a further pause', () => {
    fc.assert(
      fc.property(aClock, aPause, aUnit, (clock, pause, unit) => {
        const before = deadline({ ...clock, unit, calendar }).due ?? ''
        const after = deadline({ ...clock, unit, calendar, pauses: [...clock.pauses, pause] }).due ?? ''
        expect(after >= before).toBe(true)
      }),
    )
  })

  it('never comes earlier for more days or a later start', () => {
    fc.assert(
      fc.property(aClock, (clock) => {
        const due = deadline({ ...clock, calendar }).due ?? ''
        expect((deadline({ ...clock, days: clock.days + 1, calendar }).due ?? '') > due).toBe(true)
        expect((deadline({ ...clock, start: addDays(clock.start, 1), calendar }).due ?? '') >= due).toBe(true)
      }),
    )
  })

  it('is the same by table look-up, and as many workdays away as it has days', () => {
    fc.assert(
      fc.property(aDay, aCount, (start, days) => {
        const due = dueDay(calendar, start, days)
        expect(due).toBe(deadline({ start, days, calendar }).due)
        expect(workdaysBetween(calendar, start, due)).toBe(days)
      }),
    )
  })
})

describe('a notice for 2027', () => {
  const aDayOff = fc.integer({ min: 0, max: 364 }).map((after) => addDays('2027-01-01', after))
  const aNotice = fc.uniqueArray(aDayOff, { minLength: 1, maxLength: 20 }).map(
    (days): HolidayNotice => ({
      year: 2027,
      title: '测试用通知',
      source: '',
      off: Object.fromEntries(days.map((day) => [day, '元旦'])),
      makeup: {},
    }),
  )

  it('leaves every result that was not provisional as it was', () => {
    fc.assert(
      fc.property(aClock, aNotice, (clock, notice) => {
        const before = deadline({ ...clock, calendar })
        fc.pre(!before.provisional)
        expect(deadline({ ...clock, calendar: workingCalendar([...BUILT_IN_NOTICES, notice]) })).toEqual(
          before,
        )
      }),
    )
  })

  it('changes no day of another year', () => {
    fc.assert(
      fc.property(aDay, aNotice, (day, notice) => {
        fc.pre(!day.startsWith('2027'))
        const loaded = workingCalendar([...BUILT_IN_NOTICES, notice])
        expect(loaded.dayStatus(day)).toEqual(calendar.dayStatus(day))
      }),
    )
  })
})
