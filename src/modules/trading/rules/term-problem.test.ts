import { describe, expect, it } from 'vitest'
import { FARMLAND_TERM, LEASE_TERM } from '#law/index.ts'
import { termProblem } from './term-problem.ts'

describe('the longest terms (LEASE_TERM, FARMLAND_TERM)', () => {
  it.each([
    ['lease', 0, false],
    ['lease', 1, true],
    ['lease', 240, true],
    ['lease', 241, false],
    ['land', 360, true],
    ['land', 361, false],
    ['works', 0, true],
    ['rights', 0, true],
  ] as const)('%s for %i months: %s', (kind, months, fine) => {
    expect(termProblem(kind, months, '2026-03-02') === null).toBe(fine)
  })

  it('name their article', () => {
    expect(LEASE_TERM[0]?.basis.article).toBe('705')
    expect(FARMLAND_TERM[0]?.basis.article).toBe('21')
    expect(termProblem('lease', 241, '2026-03-02')).toContain('第七百零五条')
    expect(termProblem('land', 361, '2026-03-02')).toContain('第二十一条')
  })
})
