import { describe, expect, it } from 'vitest'
import { runsOf, termsOf } from './terms.ts'

describe('the terms a text is found by', () => {
  it.each([
    ['低保申请', ['低保', '保申', '申请', '请']],
    ['洋青府〔2025〕5号', ['洋青', '青府', '府', '2025', '5', '号']],
    ['村', ['村']],
    ['ＡＢＣ 12345热线', ['abc', '12345', '热线', '线']],
    ['，。！', []],
  ])('of “%s”', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  it('are those of every text, each once', () => {
    expect(termsOf('补贴', '补贴', '高龄补贴')).toEqual(['补贴', '贴', '高龄', '龄补'])
  })

  it('read the radicals of PDF files as the characters they stand for', () => {
    expect(runsOf('⼈⺠政府').join('')).toContain('人')
  })
})
