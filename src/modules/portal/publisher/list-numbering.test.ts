import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, linkedPages, PER_PAGE, pageOf, type Starts, withNewPages } from './list-numbering.ts'

interface Step {
  verb: 'publish' | 'withdraw' | 'return'
  count: number
}

/** What each step leaves live, given what was and how many were ever published. */
const AFTER: Record<Step['verb'], (live: number[], ever: number, count: number) => number[]> = {
  publish: (live, ever, count) => [...live, ...Array.from({ length: count }, (_, index) => ever + index + 1)],
  withdraw: (live, _, count) => live.slice(count),
  return: (live, ever, count) => (ever === 0 ? live : [...new Set([...live, ((count - 1) % ever) + 1])]),
}

interface Moment {
  starts: Starts
  live: number[]
}

/** Publishes and withdraws as told, following up after each step as the publisher does. */
function play(steps: Step[]): Moment[] {
  const history: Moment[] = []
  let ever = 0
  for (const { verb, count } of steps) {
    const before = history.at(-1) ?? { starts: [], live: [] }
    const live = AFTER[verb](before.live, ever, count).sort((a, b) => a - b)
    if (verb === 'publish') ever += count
    const tail = live.filter((place) => place >= (before.starts.at(-1) ?? 0))
    history.push({ live, starts: withNewPages(before.starts, tail) })
  }
  return history
}

/** Each moment with the one before it. */
const pairs = (history: Moment[]) =>
  history.slice(1).map((after, index) => ({ before: history[index] ?? after, after }))

const STEPS = array(
  record({ verb: constantFrom('publish', 'withdraw', 'return'), count: integer({ min: 1, max: 47 }) }),
  { maxLength: 25 },
)

describe('the numbering of list pages', () => {
  it('never moves a page once a later one exists, whatever is published, withdrawn or brought back', () => {
    assert(
      property(STEPS, (steps) => {
        for (const { before, after } of pairs(play(steps)))
          expect(after.starts.slice(0, before.starts.length)).toEqual(before.starts)
      }),
    )
  })

  it('keeps every article of a full page on that page', () => {
    assert(
      property(STEPS, (steps) => {
        for (const { before, after } of pairs(play(steps))) {
          const closed = before.live.filter((place) => pageOf(before.starts, place) < before.starts.length)
          expect(closed.map((place) => pageOf(after.starts, place))).toEqual(
            closed.map((place) => pageOf(before.starts, place)),
          )
        }
      }),
    )
  })

  it('fills a page with twenty and begins the next with the twenty-first', () => {
    const places = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
    expect(withNewPages([], [])).toEqual([0])
    expect(withNewPages([], places(PER_PAGE))).toEqual([0])
    expect(withNewPages([], places(PER_PAGE + 1))).toEqual([0, PER_PAGE + 1])
    expect(withNewPages([0], places(2 * PER_PAGE + 1))).toEqual([0, PER_PAGE + 1, 2 * PER_PAGE + 1])
  })

  it('finds the page of a place at both ends of each page', () => {
    const starts = [0, 21, 55]
    expect([0, 20, 21, 54, 55, 900].map((place) => pageOf(starts, place))).toEqual([1, 1, 2, 2, 3, 3])
    expect(boundsOf(starts, 2)).toEqual({ from: 21, to: 55 })
    expect(boundsOf(starts, 3).to).toBe(Number.POSITIVE_INFINITY)
  })

  it('links only pages that exist', () => {
    expect(linkedPages(undefined, 1)).toEqual([1])
    expect(linkedPages(undefined, 30)).toEqual([30, 29, 28, 20, 1])
    expect(linkedPages(12, 30)).toEqual([13, 12, 11, 10, 2, 1])
    expect(linkedPages(30, 30)).toEqual([30, 29, 28, 20, 1])
  })
})
