import { describe, expect, it } from 'vitest'
import { toFen, yuan } from './money.ts'

describe('money', () => {
  it.each([
    [85_000, 8_500_000],
    [0.07, 7],
    [1.15, 115],
    [null, 0],
  ])('of %s yuan is %i fen', (typed, fen) => {
    expect(toFen(typed)).toBe(fen)
  })

  it('is read with separators, and with fen only when there are any', () => {
    expect([yuan(8_500_000), yuan(8_500_050)]).toEqual(['85,000', '85,000.50'])
  })
})
