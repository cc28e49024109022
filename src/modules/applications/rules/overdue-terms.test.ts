import { describe, expect, it } from 'vitest'
import { FEES, OGI } from '#law/index.ts'
import { isApplicantTerm, OVERDUE_TERMS } from './overdue-terms.ts'

describe('a term the applicant let pass', () => {
  it.each([
    ['correction', OGI.cite('30'), '逾期终止'],
    ['reasons', OGI.cite('35'), '不予处理'],
    ['fee', FEES.cite('6'), '逾期终止'],
  ] as const)('for %s leads where its article says', (term, basis, words) => {
    expect(OVERDUE_TERMS[term].basis).toEqual(basis)
    expect(OVERDUE_TERMS[term].words).toContain(words)
  })

  it.each([
    ['correction', true],
    ['reply', false],
    ['opinion:第三方1', false],
  ])('is not just any clock: %s', (name, is) => {
    expect(isApplicantTerm(name)).toBe(is)
  })
})
