import { describe, expect, it } from 'vitest'
import { BUILT_IN_NOTICES, PETITIONS, WORK_HOURS, workingCalendar } from '#law/index.ts'
import { DUTY_BASIS, dutyOfDay } from './duty-of-day.ts'

const calendar = workingCalendar(BUILT_IN_NOTICES)
const shift = (name: string) => ({ name, telephone: '0759-7231356', hours: '8:30—12:00' })
const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...shift(`周${weekday}`) }))
const on = (day: string, extra: { standIn?: string; saturday?: boolean } = {}) => {
  const { workday, why } = calendar.dayStatus(day)
  return dutyOfDay({
    day,
    weekly: extra.saturday ? [...weekly, { weekday: 6, ...shift('周六') }] : weekly,
    standIn: extra.standIn ? { shifts: [shift(extra.standIn)], reason: '原值班人请假' } : undefined,
    workday,
    why,
  })
}

describe('who is on duty', () => {
  it('rests on published channels and the working week', () => {
    expect(DUTY_BASIS).toEqual([PETITIONS.cite('18'), WORK_HOURS.cite('7')])
  })

  it.each([
    ['2026-11-23', 'weekly', '周1'],
    ['2026-11-27', 'weekly', '周5'],
    ['2026-11-28', 'off', undefined],
    ['2026-11-29', 'off', undefined],
    ['2026-10-01', 'off', undefined],
    ['2026-10-10', 'unplanned', undefined],
  ])('on %s is by the roster, holidays and make-up days: %s', (day, source, name) => {
    expect(on(day)).toMatchObject({ source })
    expect(on(day).shifts[0]?.name).toBe(name)
  })

  it('is on an ordinary Saturday whoever the roster names, not on a holiday Saturday', () => {
    expect(on('2026-11-28', { saturday: true }).source).toBe('weekly')
    expect(on('2026-10-03', { saturday: true }).source).toBe('off')
    expect(on('2026-10-10', { saturday: true }).source).toBe('weekly')
  })

  it('is the stand-in before everything else, holidays included, with the reason', () => {
    for (const day of ['2026-11-23', '2026-10-01', '2026-11-28'])
      expect(on(day, { standIn: '代班' })).toMatchObject({
        source: 'stand-in',
        shifts: [{ name: '代班' }],
        note: '原值班人请假',
      })
  })
})
