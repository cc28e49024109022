import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordMatcher } from './word-matcher.ts'

const found = (words: string[], text: string) =>
  wordMatcher(words)
    .find(text)
    .map(({ start, word }) => `${start} ${words[word]}`)

/** The same promise, kept in the slowest way there is. */
function slowly(words: string[], text: string): string[] {
  const hits: string[] = []
  for (let at = 0; at < text.length; at++) {
    const here = words.filter((word) => text.startsWith(word, at)).sort((a, b) => b.length - a.length)[0]
    if (here === undefined) continue
    hits.push(`${at} ${here}`)
    at += here.length - 1
  }
  return hits
}

describe('the word matcher', () => {
  it('finds words wherever they stand, the longest of those that begin alike', () => {
    expect(found(['布署', '布署工作', '己经'], '布署工作己经布署')).toEqual([
      '0 布署工作',
      '4 己经',
      '6 布署',
    ])
  })

  it.each([
    ['', []],
    ['布', []],
    ['布署', ['0 布署']],
  ])('is not confused by the short text “%s”', (text, hits) => {
    expect(found(['布署'], text)).toEqual(hits)
  })

  it('refuses a word of one character', () => {
    expect(() => wordMatcher(['己'])).toThrow('至少两个字')
  })

  it('agrees with the slowest way of doing it', () => {
    const letters = fc.constantFrom(...'甲乙丙丁ab')
    const word = fc.string({ unit: letters, minLength: 2, maxLength: 4 })
    const text = fc.string({ unit: letters, maxLength: 60 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), text, (words, where) => {
        expect(found(words, where)).toEqual(slowly(words, where))
      }),
    )
  })
})
