import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { withdrawalProblems } from './withdrawal.ts'

const fields = (change: object) =>
  withdrawalProblems(
    { ...({ how: 'withdrawn', reason: '数据有误', replacedBy: null } as const), ...change },
    'old',
  ).map((problem) => problem.field)

describe(`${OGI.heading('17')}: taking a publication back`, () => {
  it.each([
    ['with a reason', {}],
    ['as no longer applying', { how: 'gone' }],
    ['for another in its place', { how: 'replaced', replacedBy: 'new' }],
  ])('may be done %s', (_, change) => {
    expect(fields(change)).toEqual([])
  })

  it.each([
    ['without a reason', { reason: ' ' }, ['reason']],
    ['for another that is not named', { how: 'replaced' }, ['replacedBy']],
    ['for itself', { how: 'replaced', replacedBy: 'old' }, ['replacedBy']],
    ['plainly, with another named', { replacedBy: 'new' }, ['replacedBy']],
  ])('may not be done %s', (_, change, expected) => {
    expect(fields(change)).toEqual(expected)
    expect(withdrawalProblems({ how: 'withdrawn', reason: '', replacedBy: null }, 'old')[0]?.basis).toEqual(
      OGI.cite('17'),
    )
  })
})
