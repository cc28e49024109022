import { describe, expect, it } from 'vitest'
import { OGI, type OutcomeRowKey, PIPL } from '#law/index.ts'
import { applicantIn, decisionObjection, LOG_BASIS, proposalObjection, withoutApplicant } from './entry.ts'

describe('an entry of the disclosure log', () => {
  it('rests on what many ask for, and on nobody being made public', () => {
    expect(LOG_BASIS).toEqual([OGI.cite('44'), PIPL.cite('25')])
  })

  it.each<[OutcomeRowKey | null, boolean]>([
    ['granted', true],
    ['partially_granted', true],
    ['refused_third_party', false],
    ['unable_not_held', false],
    [null, false],
  ])('of the outcome %s may be proposed: %s', (row, may) => {
    expect(proposalObjection(row) === null).toBe(may)
  })

  it('is decided by somebody else than who proposed it', () => {
    expect(decisionObjection('a', 'a')).not.toBeNull()
    expect(decisionObjection('a', 'b')).toBeNull()
  })

  it('holds no word of the applicant, however it is spaced', () => {
    const own = ['陈喆堃', '13800000101', '甲']
    expect(applicantIn('陈 喆堃申请', own)).toEqual(['陈喆堃'])
    expect(applicantIn('甲方的合同', own)).toEqual([])
    expect(withoutApplicant('陈喆堃的电话 13800000101', own)).toBe('申请人的电话 申请人')
  })
})
