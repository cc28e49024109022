import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, sha256 } from './canonical.ts'

describe('canonical text', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ b: { d: 1, c: 2 }, a: [{ f: 1, e: 2 }] }, '{"a":[{"e":2,"f":1}],"b":{"c":2,"d":1}}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [[1, undefined, null], '[1,null,null]'],
    [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
    [{ 镕: 1, a: 2 }, '{"a":2,"镕":1}'],
    ['甲"\n', '"甲\\"\\n"'],
    [undefined, 'null'],
    [-0, '0'],
    [1e21, '1e+21'],
    [{}, '{}'],
    [[], '[]'],
  ])('of %j is %s', (value, text) => {
    expect(canonical(value)).toBe(text)
  })

  it('keeps the order of lists', () => {
    expect(canonical([2, 1])).not.toBe(canonical([1, 2]))
  })

  it('stays the same through JSON, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value))
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonical(turned)).toBe(canonical(value))
      }),
    )
  })
})

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j is the published one', (text, hash) => {
    expect(sha256(text)).toBe(hash)
    expect(sha256(Buffer.from(text))).toBe(hash)
  })
})
