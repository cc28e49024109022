import { expect, it } from 'vitest'
import { openRateLimit } from './rate-limit.ts'

it('answers as many questions a minute as it says, and tells the next how long to wait', () => {
  const limit = openRateLimit(3)
  expect([1, 2, 3, 4].map(() => limit.take('a', 0))).toEqual([0, 0, 0, 20])
  expect(limit.take('b', 0)).toBe(0)
  expect(limit.take('a', 19_999)).toBeGreaterThan(0)
  expect(limit.take('a', 40_000)).toBe(0)
})
