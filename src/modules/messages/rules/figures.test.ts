import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INSPECTION } from '#law/index.ts'
import { type Counted, FIGURES_BASIS, yearFigures } from './figures.ts'
import { KIND_KEYS } from './message-kinds.ts'

const one = (changes: Partial<Counted> = {}): Counted => ({
  kind: 'consult',
  receivedDay: '2026-03-02',
  declined: false,
  answeredDay: null,
  inTime: null,
  score: null,
  ...changes,
})

describe('the figures of messages', () => {
  it('are public because inspections look for them', () => {
    expect(FIGURES_BASIS).toEqual(INSPECTION.cite('留言公开'))
  })

  it('count a year by the day of receipt, both ends included', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
    expect(
      yearFigures(
        days.map((receivedDay) => one({ receivedDay })),
        2026,
      ).total.received,
    ).toBe(2)
  })

  it('tell answered, in time, late, declined and the marks apart', () => {
    const { total } = yearFigures(
      [
        one({ answeredDay: '2026-03-04', inTime: true, score: 4 }),
        one({ answeredDay: '2026-03-30', inTime: false, score: 3 }),
        one({ declined: true }),
        one(),
      ],
      2026,
    )
    expect(total).toEqual({ received: 4, declined: 1, answered: 2, inTime: 1, rated: 2, satisfied: 1 })
  })

  it('add up over the kinds', () => {
    const some = fc.array(
      fc.record({ kind: fc.constantFrom(...KIND_KEYS), score: fc.option(fc.integer({ min: 1, max: 5 })) }),
    )
    fc.assert(
      fc.property(some, (given) => {
        const { kinds, total } = yearFigures(
          given.map((each) => one(each)),
          2026,
        )
        expect(kinds.reduce((sum, line) => sum + line.received, 0)).toBe(total.received)
        expect(kinds.reduce((sum, line) => sum + line.satisfied, 0)).toBe(total.satisfied)
      }),
    )
  })
})
