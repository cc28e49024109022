import { describe, expect, it } from 'vitest'
import { COMMENT_PERIOD, MAJOR_DECISIONS } from '#law/index.ts'
import { periodProblem, usualPeriod } from './comment-period.ts'

const from = '2026-04-13'
const period = (to: string, changes: object = {}) =>
  periodProblem({ from, to, major: true, shorterBecause: '', ...changes })?.field ?? null

describe(MAJOR_DECISIONS.heading('15'), () => {
  it('gives the public thirty days', () => {
    expect(usualPeriod(from)).toEqual({ days: 30, basis: COMMENT_PERIOD[0]?.basis })
    expect(usualPeriod(from).basis).toEqual(MAJOR_DECISIONS.cite('15'))
  })

  it.each([
    ['2026-05-12', 'shorterBecause'],
    ['2026-05-13', null],
    ['2026-05-14', null],
  ])('a major decision open from 13 April until %s: %s', (to, field) => {
    expect(period(to)).toBe(field)
  })

  it('may be shorter when the reason is given, and for what is not major', () => {
    expect(period('2026-04-20', { shorterBecause: '汛期临近，须在五月底前实施。' })).toBeNull()
    expect(period('2026-04-20', { major: false })).toBeNull()
  })

  it.each([
    ['2026-04-12', 'to'],
    ['2026-04-13', 'to'],
    ['2026-04-14', null],
  ])('never ends before the second day: %s', (to, field) => {
    expect(period(to, { major: false })).toBe(field)
    expect(period(to, { shorterBecause: '紧急。' })).toBe(field)
  })
})
