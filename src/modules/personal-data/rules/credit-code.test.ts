import { describe, expect, it } from 'vitest'
import { CREDIT_CODE } from '#law/index.ts'
import { CREDIT_CODE_CHECK, isCreditCode, OF_ORGANISATION } from './credit-code.ts'

describe(CREDIT_CODE.heading('校验码'), () => {
  it.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000100I43', false],
    ['91350100M000100Y4', false],
  ])('%s: %s', (code, valid) => {
    expect(isCreditCode(code)).toBe(valid)
    expect(CREDIT_CODE_CHECK).toEqual(CREDIT_CODE.cite('校验码'))
    expect(OF_ORGANISATION).toEqual(CREDIT_CODE.cite('代码的构成'))
  })
})
