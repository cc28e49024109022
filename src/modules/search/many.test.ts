import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surelyMoreThan } from './many.ts'

describe('telling from a sample that matches are many', () => {
  it.each([
    [{ looked: 500, held: 160, all: 200_000 }, true],
    [{ looked: 500, held: 60, all: 200_000 }, true],
    // Twenty-five of five hundred is ten thousand of two hundred thousand, give or take: the index must count.
    [{ looked: 500, held: 25, all: 200_000 }, false],
    [{ looked: 500, held: 0, all: 200_000 }, false],
    [{ looked: 500, held: 500, all: 9_999 }, false],
    [{ looked: 0, held: 0, all: 200_000 }, false],
    [{ looked: 4, held: 4, all: 1_000_000 }, false],
  ])('%o: %s', (sample, many) => {
    expect(surelyMoreThan(10_000, sample)).toBe(many)
  })

  it('never says so of fewer than are counted in the whole', () => {
    const whole = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(whole, whole, (held, more) => {
        const all = held + more
        return !surelyMoreThan(10_000, { looked: all, held, all })
      }),
    )
  })
})
