import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from './ids.ts'

describe('an id', () => {
  it('is a UUID of version 7', () => {
    for (let nth = 0; nth < 1000; nth += 1)
      expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('is never given twice', () => {
    const at = Date.parse('2026-03-02T01:00:00Z')
    expect(new Set(Array.from({ length: 10_000 }, () => newId(at))).size).toBe(10_000)
  })

  it('begins with the millisecond it was made in', () => {
    const at = Date.parse('2026-03-02T01:00:00.123Z')
    expect(Number.parseInt(newId(at).replace('-', '').slice(0, 12), 16)).toBe(at)
  })

  it('sorts by time of making', () => {
    const instant = fc.integer({ min: 0, max: 2 ** 48 - 2 })
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 10 ** 9 }), (at, more) => {
        expect(newId(at) < newId(Math.min(at + more, 2 ** 48 - 1))).toBe(true)
      }),
    )
  })
})
