import { describe, expect, it } from 'vitest'
import { LITIGATION, RECONSIDERATION } from '#law/index.ts'
import { RESULT_KEYS, REVIEW_RESULTS, resultOf, SUIT_RESULTS } from './results.ts'

const REVIEW = [
  ['upheld', 'upheld', RECONSIDERATION.cite('68'), false],
  ['rejected', 'upheld', RECONSIDERATION.cite('69'), false],
  ['varied', 'corrected', RECONSIDERATION.cite('63'), false],
  ['annulled', 'corrected', RECONSIDERATION.cite('64'), true],
  ['unlawful', 'corrected', RECONSIDERATION.cite('65'), true],
  ['ordered', 'corrected', RECONSIDERATION.cite('66'), true],
  ['void', 'corrected', RECONSIDERATION.cite('67'), true],
  ['not-accepted', 'other', RECONSIDERATION.cite('30'), false],
  ['withdrawn', 'other', RECONSIDERATION.cite('41'), false],
  ['mediated', 'other', RECONSIDERATION.cite('73'), false],
] as const
const SUIT = [
  ['rejected', 'upheld', LITIGATION.cite('69'), false],
  ['annulled', 'corrected', LITIGATION.cite('70'), true],
  ['ordered', 'corrected', LITIGATION.cite('72'), true],
  ['unlawful', 'corrected', LITIGATION.cite('74'), true],
  ['void', 'corrected', LITIGATION.cite('75'), true],
  ['varied', 'corrected', LITIGATION.cite('77'), false],
  ['suit-dismissed', 'other', LITIGATION.cite('101'), false],
  ['withdrawn', 'other', LITIGATION.cite('62'), false],
  ['mediated', 'other', LITIGATION.cite('60'), false],
] as const

describe('how a dispute ends', () => {
  it.each(REVIEW)('a review that ends as %s is counted as %s', (key, column, basis, orders) => {
    expect(resultOf('reconsideration', key)).toMatchObject({ column, basis, orders })
  })

  it.each(SUIT)('a suit that ends as %s is counted as %s', (key, column, basis, orders) => {
    for (const kind of ['litigation-direct', 'litigation-after-reconsideration'] as const)
      expect(resultOf(kind, key)).toMatchObject({ column, basis, orders })
  })

  it('has no result besides these, and none of the one kind in the other', () => {
    expect(Object.keys(REVIEW_RESULTS)).toEqual(REVIEW.map(([key]) => key))
    expect(Object.keys(SUIT_RESULTS)).toEqual(SUIT.map(([key]) => key))
    expect(RESULT_KEYS).toHaveLength(11)
    expect(resultOf('reconsideration', 'suit-dismissed')).toBeNull()
    expect(resultOf('litigation-direct', 'upheld')).toBeNull()
  })
})
