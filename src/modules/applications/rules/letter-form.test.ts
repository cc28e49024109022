import { describe, expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { LETTER_NUMBER_BASIS, LETTER_SERIES, letterNumber } from './letter-form.ts'

const PRINTED = '遂洋公补〔2026〕3号'

describe('the number of a letter', () => {
  it.each([
    [1, '遂洋公补〔2026〕1号'],
    [3, PRINTED],
    [120, '遂洋公补〔2026〕120号'],
    [null, '遂洋公补〔2026〕××号'],
  ])('%s is written without leading zeros and without 第', (value, printed) => {
    expect(LETTER_NUMBER_BASIS).toEqual(LETTER.cite('发文字号'))
    expect(letterNumber('遂洋', LETTER_SERIES.correction, 2026, value)).toBe(printed)
  })

  it('tells the kinds apart by their words', () => {
    const words = Object.values(LETTER_SERIES)
    expect(new Set(words).size).toBe(words.length)
  })
})
