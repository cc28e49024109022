import { describe, expect, it } from 'vitest'
import { COLLECTIVE, GUANGDONG_ASSETS } from '#law/index.ts'
import { priceBasis, priceProblem } from './price-problem.ts'

const lease = { kind: 'lease', baseFen: 8_500_000, stepFen: 100_000 } as const
const works = { kind: 'works', baseFen: 8_500_000, stepFen: 0 } as const

describe('a price', () => {
  it.each([
    ['at the base', lease, 8_500_000, true],
    ['a fen under the base', lease, 8_499_999, false],
    ['one step above', lease, 8_600_000, true],
    ['half a step above', lease, 8_550_000, false],
    ['at the ceiling of works', works, 8_500_000, true],
    ['a fen over the ceiling', works, 8_500_001, false],
    ['anything under the ceiling', works, 1, true],
    ['nothing', works, 0, false],
    ['a broken number', works, Number.NaN, false],
    ['half a fen', works, 10.5, false],
    ['more than can be counted', lease, 2 ** 53, false],
  ])('%s', (_, terms, fen, fine) => {
    expect(priceProblem(terms, fen) === null).toBe(fine)
  })

  it('is bounded by law', () => {
    expect(priceBasis('2025-05-01')).toEqual([GUANGDONG_ASSETS.cite('进场交易'), COLLECTIVE.cite('35.2')])
    expect(priceBasis('2025-04-30')).toEqual([GUANGDONG_ASSETS.cite('进场交易')])
  })
})
