import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { creditCodeProblem, ORGANISATION_BASIS } from './credit-code.ts'

describe('a unified social credit code', () => {
  it('is asked for because the application must prove identity', () => {
    expect(ORGANISATION_BASIS).toEqual(OGI.cite('29.2'))
  })

  it.each(['91350100M000100Y43', '12440800MB9Y2101X9', '31440000MD9Y41018K'])('%s holds', (code) => {
    expect(creditCodeProblem(code)).toBeNull()
  })

  it.each([
    ['91350100M000100Y44', '校验位'],
    ['91350100M000100Y4', '18 位'],
    ['91350100M000100Y430', '18 位'],
    ['91350100I000100Y43', '18 位'],
    ['9135010OM000100Y43', '18 位'],
    ['91350100m000100Y43', '18 位'],
    ['', '18 位'],
  ])('%s is refused for its %s', (code, why) => {
    expect(creditCodeProblem(code)).toContain(why)
  })
})
