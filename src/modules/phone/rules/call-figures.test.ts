import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INSPECTION } from '#law/index.ts'
import { CALL_FIGURES_BASIS, callFigures } from './call-figures.ts'

const call = (day: string, turned = false, minutes = 3, kind = 'consult') => ({ day, turned, minutes, kind })

describe('the figures of calls', () => {
  it('are told as those of letters are', () => {
    expect(CALL_FIGURES_BASIS).toEqual(INSPECTION.cite('留言公开'))
  })

  it('stand with their month, both ends of the year included', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-12-31', '2027-01-01']
    const { months, total } = callFigures(
      days.map((day) => call(day)),
      2026,
    )
    expect(months.map((line) => line.calls)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(total.calls).toBe(4)
  })

  it('tell calls answered at once from those that became letters', () => {
    const { total } = callFigures([call('2026-03-01', true, 5, 'help'), call('2026-03-02')], 2026)
    expect(total).toEqual({ calls: 2, minutes: 8, answered: 1, turned: 1, kinds: { help: 1, consult: 1 } })
  })

  it('add up over the months', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((at) => String(at).padStart(2, '0'))
    const some = fc.array(fc.tuple(month, fc.boolean(), fc.integer({ min: 1, max: 60 })))
    fc.assert(
      fc.property(some, (given) => {
        const calls = given.map(([at, turned, minutes]) => call(`2026-${at}-15`, turned, minutes))
        const { months, total } = callFigures(calls, 2026)
        for (const field of ['calls', 'minutes', 'answered', 'turned'] as const)
          expect(months.reduce((sum, line) => sum + line[field], 0)).toBe(total[field])
      }),
    )
  })
})
