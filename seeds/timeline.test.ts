import { describe, expect, it } from 'vitest'
import { dayOfLastMorning, instant, live } from './timeline.ts'

describe('the time line of the demonstration', () => {
  it.each([
    ['00:13', '2026-11-23'],
    ['11:59', '2026-11-23'],
    ['12:00', '2026-11-24'],
    ['23:59', '2026-11-24'],
  ])('at %s the last finished morning is that of %s', (time, day) => {
    expect(dayOfLastMorning(new Date(instant('2026-11-24', time)))).toBe(day)
  })

  it('lets things happen in the order of time, and says which one failed', async () => {
    const seen: string[] = []
    const thing = (day: string) => ({
      at: instant(day, '09:00'),
      what: day,
      run: async () => void seen.push(day),
    })
    await live([thing('2026-02-01'), thing('2026-01-01')], () => {})
    expect(seen).toEqual(['2026-01-01', '2026-02-01'])
    const broken = { ...thing('2026-03-01'), run: () => Promise.reject(new Error('不行')) }
    await expect(live([broken], () => {})).rejects.toThrow('2026-03-01')
  })
})
