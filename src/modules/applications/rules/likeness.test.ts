import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { bandsOf, LIKE_FROM, LIKENESS_BASIS, likeness, sketchOf } from './likeness.ts'

const KEY = 'k'
const alike = (one: string, other: string) => likeness(sketchOf(one, KEY), sketchOf(other, KEY))
const ASKED = '请公开洋青镇2025年农村危房改造补助对象名单、补助标准和资金发放情况'

describe('like words', () => {
  it('rest on the articles about number, frequency and what many ask for', () => {
    expect(LIKENESS_BASIS).toEqual([OGI.cite('35'), OGI.cite('44')])
  })

  it.each([
    ['the same text', ASKED, true],
    [
      'other spacing and punctuation',
      '请公开 洋青镇 2025年农村危房改造补助对象名单，补助标准和资金发放情况。',
      true,
    ],
    ['full-width figures', '请公开洋青镇２０２５年农村危房改造补助对象名单、补助标准和资金发放情况', true],
    ['a few words more', `${ASKED}，并提供电子版`, true],
    ['another subject', '请提供榕坡村文化楼出租的合同和租金收入', false],
    ['another subject in the same frame', '请公开洋青镇2025年义务教育招生划片范围', false],
    ['nothing', '', false],
  ])('%s: %s', (_, other, like) => {
    expect(alike(ASKED, other) >= LIKE_FROM).toBe(like)
  })

  it('says nothing without letters, and finds no likeness there', () => {
    expect(sketchOf('，。 ！', KEY)).toEqual([])
    expect(alike('', '')).toBe(0)
    expect(bandsOf([])).toEqual([])
  })

  it('depends on the key of the installation', () => {
    expect(sketchOf(ASKED, 'a')).not.toEqual(sketchOf(ASKED, 'b'))
  })

  it('is the same both ways, whole for the same text, and like texts share a band', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a))
        const [mine, theirs] = [sketchOf(a, KEY), sketchOf(a, KEY)]
        expect(likeness(mine, theirs)).toBe(mine.length === 0 ? 0 : 1)
        expect(bandsOf(mine)).toEqual(bandsOf(theirs))
      }),
    )
    const near = bandsOf(sketchOf(`${ASKED}，并提供电子版`, KEY))
    expect(bandsOf(sketchOf(ASKED, KEY)).some((band) => near.includes(band))).toBe(true)
  })
})
