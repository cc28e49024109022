import { describe, expect, it } from 'vitest'
import { readNumber } from './typed-number.ts'

const PRINTED = '洋青镇公开申〔2026〕12号'

describe('a case number', () => {
  it.each([
    PRINTED,
    '洋青镇公开申[2026]12号',
    '洋青镇公开申(2026)12号',
    '洋青镇公开申（2026）12号',
    '洋青镇公开申【2026】12号',
    '洋青镇公开申［２０２６］１２号',
    ' 洋青镇公开申 〔2026〕 12 号 ',
    '洋青镇公开申〔2026〕12',
    '洋青镇公开申〔2026〕第012号',
  ])('is understood when typed as “%s”', (typed) => {
    expect(readNumber(typed)).toBe(PRINTED)
  })

  it.each([
    '',
    '12',
    '洋青镇公开申2026-12',
    '〔2026〕12号',
    '洋青\u0000镇公开申〔2026〕12号',
    '洋青\u202e镇公开申〔2026〕12号',
    '洋青镇公开申〔2026〕号',
    `${'长'.repeat(41)}〔2026〕1号`,
  ])('cannot be “%s”', (typed) => {
    expect(readNumber(typed)).toBeNull()
  })
})
