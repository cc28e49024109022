import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { examinationBasis, examinationProblems, GROUNDS } from './disclosure-mode.ts'

const decided = (change: object) => ({ mode: 'proactive', ground: null, note: '', ...change }) as const

describe(`${OGI.heading('13')}: the mode of disclosure`, () => {
  it.each([
    ['to disclose', {}],
    ['to withhold on a ground', { mode: 'withheld', ground: 'secret' }],
    ['to disclose on request, with the reason', { mode: 'on-request', note: '涉及少数人，不需广泛知晓' }],
  ])('may be decided %s', (_, change) => {
    expect(examinationProblems(decided(change))).toEqual([])
  })

  it.each([
    ['withheld without a ground', { mode: 'withheld' }, 'ground'],
    ['on request without a reason', { mode: 'on-request', note: '  ' }, 'note'],
    ['proactive with a ground against it', { ground: 'process' }, 'ground'],
  ])('may not be %s', (_, change, field) => {
    expect(examinationProblems(decided(change)).map((problem) => problem.field)).toEqual([field])
  })

  it.each([
    ['secret', OGI.cite('14')],
    ['forbidden', OGI.cite('14')],
    ['safety', OGI.cite('14')],
    ['trade-secret', OGI.cite('15')],
    ['privacy', OGI.cite('15')],
    ['internal', OGI.cite('16.1')],
    ['process', OGI.cite('16.2')],
    ['enforcement', OGI.cite('16.2')],
  ] as const)('withheld as %s rests on its article', (ground, basis) => {
    expect(examinationBasis(decided({ mode: 'withheld', ground }))).toEqual([OGI.cite('17'), basis])
  })

  it('rests on the general rule otherwise, and every ground is named', () => {
    expect(examinationBasis(decided({}))).toEqual([OGI.cite('17'), OGI.cite('13')])
    const names = Object.values(GROUNDS).map(({ label }) => label)
    expect(new Set(names).size).toBe(8)
  })
})
