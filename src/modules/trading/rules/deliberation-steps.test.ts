import { describe, expect, it } from 'vitest'
import { VILLAGE_PARTY } from '#law/index.ts'
import { agreed, DELIBERATION_BASIS, nextDeliberation } from './deliberation-steps.ts'

describe('四议', () => {
  it('rest on their rule', () => {
    expect(DELIBERATION_BASIS).toEqual(VILLAGE_PARTY.cite('四议两公开'))
  })

  it('follow one another, and then there is none', () => {
    expect(nextDeliberation([])).toBe('proposal')
    expect(nextDeliberation(['proposal'])).toBe('committees')
    expect(nextDeliberation(['proposal', 'committees'])).toBe('party-members')
    expect(nextDeliberation(['proposal', 'committees', 'party-members'])).toBe('resolution')
    expect(nextDeliberation(['proposal', 'committees', 'party-members', 'resolution'])).toBeUndefined()
  })

  it.each([
    [10, 6, true],
    [10, 5, false],
    [1, 1, true],
    [0, 0, false],
  ])('of %i present %i in favour: %s', (attended, inFavour, passes) => {
    expect(agreed(attended, inFavour)).toBe(passes)
  })
})
