import { describe, expect, it } from 'vitest'
import { WEBSITE_GUIDE } from '#law/index.ts'
import { type ValidityNote, validityProblems } from './validity.ts'

const subject = { id: 'old', documentNumber: '洋青府〔2023〕5号', madeOn: '2023-03-01' }
const note = (change: Partial<ValidityNote>): ValidityNote => ({
  ...{ validity: 'repealed', since: '2026-03-02', by: 'new', note: '' },
  ...change,
})
const fields = (change: Partial<ValidityNote>, of: Partial<typeof subject> | object = {}) =>
  validityProblems(note(change), { ...subject, ...of }, '2026-03-02').map((problem) => problem.field)

describe(`${WEBSITE_GUIDE.heading('来源')}: whether a document holds`, () => {
  it.each([
    ['repealed by another', {}],
    ['amended by another', { validity: 'amended' }],
    ['repealed by one that is not on the site, named', { by: null, note: '县府〔2025〕3号' }],
    ['lapsed, with the reason', { validity: 'lapsed', by: null, note: '有效期届满' }],
    ['in force again', { validity: 'in-force', by: null }],
    ['changed since the very day it was made', { since: '2023-03-01' }],
  ] as const)('may be said: %s', (_, change) => {
    expect(fields(change)).toEqual([])
  })

  it.each([
    ['repealed by nothing', { by: null }, 'note'],
    ['amended by nothing', { validity: 'amended', by: null }, 'note'],
    ['lapsed without a reason', { validity: 'lapsed', by: null }, 'note'],
    ['repealed by itself', { by: 'old' }, 'by'],
    ['lapsed by another', { validity: 'lapsed', note: '届满' }, 'by'],
    ['changed before it was made', { since: '2023-02-28' }, 'since'],
    ['changed tomorrow', { since: '2026-03-03' }, 'since'],
  ] as const)('may not be said: %s', (_, change, field) => {
    expect(fields(change)).toEqual([field])
  })

  it('is not said of what has no number, and cites what asks for the mark', () => {
    expect(fields({}, { documentNumber: null })).toEqual(['validity'])
    expect(validityProblems(note({ by: null }), subject, '2026-03-02')[0]?.basis).toEqual(
      WEBSITE_GUIDE.cite('来源'),
    )
  })
})
