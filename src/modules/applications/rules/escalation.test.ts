import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { ESCALATION_BASIS, escalationOn } from './escalation.ts'

describe('reporting a late reply', () => {
  it('rests on the article about assessment', () => {
    expect(ESCALATION_BASIS).toEqual(OGI.cite('46'))
  })

  it.each([
    ['2026-02-28', null],
    ['2026-03-01', 3],
    ['2026-05-31', 3],
    ['2026-06-01', 1],
    ['2026-09-01', null],
  ])('on %s is after %s workdays', (day, days) => {
    const set = [
      { from: '2026-06-01', days: 1 },
      { from: '2026-03-01', days: 3 },
      { from: '2026-09-01', days: null },
    ]
    expect(escalationOn(set, day)).toBe(days)
  })

  it('does not happen where nobody set it', () => {
    expect(escalationOn([], '2026-03-01')).toBeNull()
  })
})
