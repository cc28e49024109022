import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../canonical.ts'
import { EMPTY_ROOT, merkleRoot } from './merkle.ts'

const leaves = fc.array(fc.string(), { minLength: 1, maxLength: 20 })

describe('a Merkle root', () => {
  it('of nothing is its own, and not that of one empty text', () => {
    expect(merkleRoot([])).toBe(EMPTY_ROOT)
    expect(merkleRoot([''])).not.toBe(EMPTY_ROOT)
  })

  it('of one text is that text hashed as a leaf', () => {
    expect(merkleRoot(['甲'])).toBe(sha256('leaf:甲'))
  })

  it('of three joins the first two, then the odd one', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((text) => sha256(`leaf:${text}`))
    expect(merkleRoot(['a', 'b', 'c'])).toBe(sha256(`node:${sha256(`node:${a}${b}`)}${c}`))
  })

  it('changes when any text changes', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.string(), (texts, at, other) => {
        const index = at % texts.length
        fc.pre(texts[index] !== other)
        expect(merkleRoot(texts.with(index, other))).not.toBe(merkleRoot(texts))
      }),
    )
  })

  it('changes when a text is added or the last one is left out', () => {
    fc.assert(
      fc.property(leaves, fc.string(), (texts, more) => {
        expect(merkleRoot([...texts, more])).not.toBe(merkleRoot(texts))
        expect(merkleRoot([...texts, texts.at(-1) ?? ''])).not.toBe(merkleRoot(texts))
        expect(merkleRoot(texts.slice(0, -1))).not.toBe(merkleRoot(texts))
      }),
    )
  })

  it('changes when two different texts change places', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (texts, one, two) => {
        const [at, to] = [one % texts.length, two % texts.length]
        const [first = '', second = ''] = [texts[at], texts[to]]
        fc.pre(first !== second)
        expect(merkleRoot(texts.with(at, second).with(to, first))).not.toBe(merkleRoot(texts))
      }),
    )
  })

  it('cannot be had by passing an inner node off as a text', () => {
    const [a, b] = [sha256('leaf:a'), sha256('leaf:b')]
    expect(merkleRoot([`${a}${b}`])).not.toBe(merkleRoot(['a', 'b']))
  })
})
