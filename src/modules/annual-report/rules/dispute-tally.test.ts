import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, TABLE4_BLOCKS } from '#law/index.ts'
import { type TalliedDispute, tallyDisputes } from './dispute-tally.ts'
import { checkEquations } from './equations.ts'
import { emptyTable2, emptyTable3 } from './report-rows.ts'

const review = (filedDay: string, day?: string): TalliedDispute => ({
  kind: 'reconsideration',
  filedDay,
  concluded: day ? { outcome: 'corrected', day } : null,
})

describe('a dispute counts in the report of 2024', () => {
  it.each([
    [
      'concluded on its first day',
      review('2023-11-01', '2024-01-01'),
      { corrected: 1, pending: 0, total: 1 },
    ],
    ['concluded on its last day', review('2024-11-01', '2024-12-31'), { corrected: 1, pending: 0, total: 1 }],
    ['concluded the day after', review('2024-11-01', '2025-01-01'), { corrected: 0, pending: 1, total: 1 }],
    ['open on its last day', review('2024-12-31'), { corrected: 0, pending: 1, total: 1 }],
    ['concluded the day before', review('2023-11-01', '2023-12-31'), { corrected: 0, pending: 0, total: 0 }],
    ['filed the day after', review('2025-01-01'), { corrected: 0, pending: 0, total: 0 }],
  ])('%s', (_, dispute, cells) => {
    expect(tallyDisputes([dispute], 2024).review).toMatchObject(cells)
  })

  it('in the block of its kind', () => {
    const kinds = ['reconsideration', 'litigation-direct', 'litigation-after-reconsideration'] as const
    const table = tallyDisputes(
      kinds.map((kind): TalliedDispute => ({ kind, filedDay: '2024-05-01' })),
      2024,
    )
    expect(TABLE4_BLOCKS.map(({ key }) => table[key].pending)).toEqual([1, 1, 1])
    const direct: TalliedDispute = { kind: 'litigation-direct', filedDay: '2024-05-01' }
    expect(tallyDisputes([direct], 2024).litigation_direct.total).toBe(1)
    expect(tallyDisputes([direct], 2024).litigation_after_review.total).toBe(0)
  })

  it('but not when it was concluded before it was filed', () => {
    expect(() => tallyDisputes([review('2024-03-02', '2024-03-01')], 2024)).toThrow('审结日')
  })
})

describe('any disputes', () => {
  const aDispute = fc
    .record({
      kind: fc.constantFrom('reconsideration', 'litigation-direct', 'litigation-after-reconsideration'),
      after: fc.integer({ min: 0, max: 1000 }),
      took: fc.option(fc.integer({ min: 0, max: 600 })),
      outcome: fc.constantFrom('upheld', 'corrected', 'other'),
    })
    .map(({ kind, after, took, outcome }): TalliedDispute => {
      const filedDay = addDays('2022-01-01', after)
      return { kind, filedDay, concluded: took === null ? null : { outcome, day: addDays(filedDay, took) } }
    })

  it('make a table four whose totals agree', () => {
    fc.assert(
      fc.property(fc.array(aDispute), fc.integer({ min: 2021, max: 2026 }), (some, year) => {
        const tables = { table2: emptyTable2(), table3: emptyTable3(), table4: tallyDisputes(some, year) }
        expect(checkEquations(tables).filter((check) => !check.holds)).toEqual([])
      }),
    )
  })
})
