import { describe, expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { composeNumber, NUMBER_BASIS } from './application-number.ts'

const PRINTED = '洋青镇公开申〔2026〕12号'

describe('the number of an application', () => {
  it('is written as official papers are numbered', () => {
    expect(NUMBER_BASIS).toEqual(LETTER.cite('发文字号'))
    expect(composeNumber('洋青镇', 2026, 12)).toBe(PRINTED)
  })
})
