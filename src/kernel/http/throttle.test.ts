import { describe, expect, it } from 'vitest'
import { openThrottle, restAfter } from './throttle.ts'

const HOUR = 3_600_000

describe('the rest after wrong guesses', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 2],
    [6, 4],
    [11, 128],
    [12, 256],
    [13, 300],
    [5000, 300],
  ])('after %i is %i seconds', (failures, seconds) => {
    expect(restAfter(failures)).toBe(seconds)
  })
})

describe('a throttle', () => {
  const afterFailures = (times: number, now = 0) => {
    const throttle = openThrottle()
    for (let nth = 0; nth < times; nth += 1) throttle.failed('a', now)
    return throttle
  }

  it('lets five wrong guesses pass and then makes wait', () => {
    expect(afterFailures(4).waitSeconds('a', 0)).toBe(0)
    const throttle = afterFailures(5)
    expect(throttle.waitSeconds('a', 0)).toBe(2)
    expect(throttle.waitSeconds('a', 1999)).toBe(1)
    expect(throttle.waitSeconds('a', 2000)).toBe(0)
  })

  it('counts each key by itself', () => {
    expect(afterFailures(9).waitSeconds('b', 0)).toBe(0)
  })

  it('forgets after a right guess', () => {
    const throttle = afterFailures(9)
    throttle.succeeded('a')
    expect(throttle.waitSeconds('a', 0)).toBe(0)
    throttle.failed('a', 0)
    expect(throttle.waitSeconds('a', 0)).toBe(0)
  })

  it('forgets after an hour of quiet, not before', () => {
    const within = afterFailures(9)
    within.failed('a', HOUR)
    expect(within.waitSeconds('a', HOUR)).toBe(64)
    const beyond = afterFailures(9)
    beyond.failed('a', HOUR + 1)
    expect(beyond.waitSeconds('a', HOUR + 1)).toBe(0)
  })

  it('stays bounded under guesses from everywhere: the longest quiet gives way', () => {
    const throttle = afterFailures(9)
    for (let nth = 0; nth < 9; nth += 1) throttle.failed('kept', 1)
    for (let nth = 0; nth < 99_998; nth += 1) throttle.failed(`other ${nth}`, 2)
    expect(throttle.waitSeconds('a', 2)).toBe(32)
    throttle.failed('one more', 2)
    expect(throttle.waitSeconds('a', 2)).toBe(0)
    expect(throttle.waitSeconds('kept', 2)).toBe(32)
  })
})
