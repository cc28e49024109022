import { describe, expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { composeNumber, NUMBER_BASIS, readNumber } from './application-number.ts'

const PRINTED = '洋青镇公开申〔2026〕12号'

describe('the number of an application', () => {
  it('is written as official papers are numbered', () => {
    expect(NUMBER_BASIS).toEqual(LETTER.cite('发文字号'))
    expect(composeNumber('洋青镇', 'application', 2026, 12)).toBe(PRINTED)
    expect(composeNumber('洋青镇', 'reply', 2026, 3)).toBe('洋青镇公复〔2026〕3号')
  })

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
