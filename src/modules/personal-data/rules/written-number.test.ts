import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { WRITTEN_APART, writtenNumbers } from './written-number.ts'

const digits = (text: string, least = 11, most = 11) =>
  [...writtenNumbers(text, least, most)].map((number) => number.digits)

describe(PIPL.heading('4'), () => {
  it('covers a number however it is grouped', () => {
    expect(WRITTEN_APART).toEqual(PIPL.cite('4'))
    for (const text of ['13800138000', '138 0013 8000', '138-0013-8000', '138·0013·8000', '1380013\n8000'])
      expect(digits(text)).toEqual(['13800138000'])
  })

  it.each([
    '113800138000',
    '13800138000.5',
    '0.13800138000',
    '13800138000,500',
    '138  0013 8000',
    '1\n3800138\n000',
  ])('does not take a piece out of %j', (text) => expect(digits(text)).toEqual([]))

  it('lets an X stand at the end only', () => {
    expect(digits('11010519491231002X', 18, 18)).toEqual(['11010519491231002X'])
    expect(digits('1101051X9491231002', 18, 18)).toEqual([])
  })

  it('takes no time over a long list of numbers', () => {
    const began = performance.now()
    digits('12345 '.repeat(50_000))
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
