import { describe, expect, it } from 'vitest'
import { IDENTITY_PERIOD, IDENTITY_PROOF_PERIOD, PIPL } from '#law/index.ts'
import { closedBy, dueDay, RETENTION, ruleOn, ruleProblem } from './retention.ts'

const own = (from: string, proofDays: number) => ({
  from,
  proofDays,
  identityDays: 1000,
  basis: '县档案局规定',
})

describe('how long identities are kept', () => {
  it('rests on the shortest time that is needed', () => {
    expect(RETENTION).toEqual(PIPL.cite('19'))
    expect(ruleOn([], '2026-03-02')).toMatchObject({
      proofDays: IDENTITY_PROOF_PERIOD.at(-1)?.value,
      identityDays: IDENTITY_PERIOD.at(-1)?.value,
    })
  })

  it.each([
    ['the day before a rule begins', '2026-03-01', 190],
    ['the day it begins', '2026-03-02', 60],
    ['the day a later one begins', '2026-05-01', 30],
  ])('%s', (_, day, proofDays) => {
    expect(ruleOn([own('2026-05-01', 30), own('2026-03-02', 60)], day).proofDays).toBe(proofDays)
  })

  it('is due the day after the last day of keeping, and not before', () => {
    const rule = own('2026-01-01', 10)
    expect(dueDay(rule, 'proof', '2026-03-02')).toBe('2026-03-13')
    expect(closedBy(rule, 'proof', '2026-03-13')).toBe('2026-03-02')
    expect(closedBy(rule, 'proof', '2026-03-12')).toBe('2026-03-01')
    expect(dueDay(rule, 'identity', '2026-03-02')).toBe('2028-11-27')
  })

  it.each([
    ['from yesterday', { ...own('2026-03-01', 10) }, 'from'],
    ['from today', { ...own('2026-03-02', 10) }, null],
    ['with a name kept shorter than its proof', { ...own('2026-03-02', 1001) }, 'identityDays'],
  ])('a rule %s', (_, rule, field) => {
    expect(ruleProblem(rule, '2026-03-02')?.field ?? null).toBe(field)
  })
})
