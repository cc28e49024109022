import { expect, it } from 'vitest'
import { citedInWords, KNOWN_ARTICLES } from './cited.ts'

it('says a known article by its title', () => {
  expect(citedInWords({ act: 'OGI', article: '33.2' })).toBe(
    '《中华人民共和国政府信息公开条例》第三十三条第二款',
  )
})

it('leaves a provision in words as it is', () => {
  expect(citedInWords('《广东省政务公开条例》第五条')).toBe('《广东省政务公开条例》第五条')
})

it('offers no article twice', () => {
  const words = KNOWN_ARTICLES.map(({ value }) => value)
  expect(new Set(words).size).toBe(words.length)
})
