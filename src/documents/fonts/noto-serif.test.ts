import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCmap, writeCmap } from './cmap.ts'
import { openFace } from './face.ts'
import { notoSerif } from './noto-serif.ts'

const lacking = (weight: 400 | 700, text: string): string => {
  const { characters } = openFace(notoSerif(weight), 'x')
  return [...text].filter((character) => !characters.has(character.codePointAt(0) ?? 0)).join('')
}

describe('the built-in typeface', () => {
  it.each([400, 700] as const)('of weight %i has what official papers use', (weight) => {
    const latin = Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)).join('')
    expect(lacking(weight, latin)).toBe('')
    expect(lacking(weight, '〔〕“”‘’—…《》、。·×：；，（）①②㎡■□→≤≥℃「」【】　')).toBe('')
    expect(lacking(weight, '镕喆堃昇洋青镇遂溪县湛江市')).toBe('')
  })

  it('has nearly all of GB 2312', () => {
    const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, i) => 0xb0 + i)
    const bytes = rows.flatMap((row) => Array.from({ length: 94 }, (_, i) => [row, 0xa1 + i]).flat())
    const characters = new TextDecoder('gb18030').decode(new Uint8Array(bytes)).replace(/\p{Co}/gu, '')
    expect([...characters]).toHaveLength(6763)
    expect(lacking(400, characters).length).toBeLessThan(50)
  })
})

describe('a character map', () => {
  it('reads back what was written', () => {
    const glyphs = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 0x10ffff }), fc.integer({ min: 1, max: 60000 })),
    )
    fc.assert(
      fc.property(glyphs, (pairs) => {
        const map = new Map(pairs)
        expect(readCmap(writeCmap(map))).toEqual(map)
      }),
    )
  })
})
