import { describe, expect, it } from 'vitest'
import { pairOf } from './common-words.ts'
import { pairTable } from './pair-table.ts'

describe('a table of pairs', () => {
  it('has each pair it was given, and nought for any other', () => {
    const pairs = Array.from({ length: 5000 }, (_, at) => pairOf(0x4e00 + at, 0x9fff - ((at * 7) % 999)))
    const table = pairTable(new Map(pairs.map((pair, at) => [pair, at + 1])))
    expect(pairs.map((pair) => table.get(pair))).toEqual(pairs.map((_, at) => at + 1))
    expect(table.get(pairOf(0x4e00, 0x4e00))).toBe(0)
    expect(pairTable(new Map()).get(1)).toBe(0)
  })
})
