import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine, paragraphsOf, printable } from './plain-text.ts'

describe('printable text', () => {
  it.each([
    ['a\u0000b\u0007c', 'abc'],
    ['左\u202e右\u2066', '左右'],
    ['零\u200b宽\u200d\ufeff', '零宽'],
    ['一\ud800二', '一二'],
    ['☎\ufe0f', '☎'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\tb\u00a0c', 'a b c'],
    ['　缩进', '　缩进'],
    ['𠮷野家', '𠮷野家'],
  ])('turns %j into %j', (dirty, clean) => {
    expect(printable(dirty)).toBe(clean)
  })

  it('never holds a control, format mark or half character, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u)
      }),
    )
  })

  it('joins lines with a space where one line is wanted', () => {
    expect(oneLine(' 上\n  下 ')).toBe('上 下')
  })

  it('takes each line that is not blank as a paragraph', () => {
    expect(paragraphsOf(['甲\n\n 乙 ', '', '丙'])).toEqual(['甲', '乙', '丙'])
  })
})
