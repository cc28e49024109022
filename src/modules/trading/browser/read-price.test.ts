import { describe, expect, it } from 'vitest'
import { type PriceBounds, readPrice } from './read-price.ts'

const lease: PriceBounds = { baseFen: 8_500_000, stepFen: 100_000, direction: 'highest', baseLabel: '底价' }
const works: PriceBounds = { ...lease, stepFen: 0, direction: 'lowest', baseLabel: '最高限价' }

describe('a price as typed', () => {
  it.each([
    ['92000', lease, 9_200_000],
    ['92,000', lease, 9_200_000],
    ['９２０００元', lease, 9_200_000],
    [' 92 000.00 ', lease, 9_200_000],
    ['85000', works, 8_500_000],
    ['84999.5', works, 8_499_950],
    ['0.01', works, 1],
  ])('“%s” is understood', (typed, bounds, fen) => {
    expect(readPrice(typed, bounds)).toEqual({ fen })
  })

  it.each([
    ['', lease],
    ['九万', lease],
    ['-1', works],
    ['1e9', works],
    ['92000.505', works],
    ['84000', lease],
    ['92500', lease],
    ['85000.01', works],
    ['0', works],
  ])('“%s” is told what is wrong', (typed, bounds) => {
    expect(readPrice(typed, bounds)).toHaveProperty('problem')
  })
})
