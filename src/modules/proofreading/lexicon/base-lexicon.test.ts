import { describe, expect, it } from 'vitest'
import { BASE_ENTRIES } from './base-lexicon.ts'
import { compileLexicon } from './compile-lexicon.ts'
import { slipsOf } from './slips.ts'

const lexicon = compileLexicon({
  version: 'test',
  entries: BASE_ENTRIES,
  names: [],
  people: [],
  retired: new Set(),
})
const told = (text: string) => lexicon.hitsIn(text).map(({ entry }) => `${entry.word}→${entry.right}`)

describe('the base lexicon', () => {
  it('has every word once, none of them right, and every exception around its word', () => {
    const words = BASE_ENTRIES.map((entry) => entry.word)
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    expect(BASE_ENTRIES.filter((entry) => entry.word === entry.right)).toEqual([])
    const beside = BASE_ENTRIES.flatMap(({ word, except }) => except.filter((one) => !one.includes(word)))
    expect(beside).toEqual([])
  })

  it('does not tell of what it recommends', () => {
    const wrong = BASE_ENTRIES.filter(({ right, word }) => right !== '' && !right.includes(word)).flatMap(
      ({ right }) => told(right),
    )
    expect(wrong).toEqual([])
  })

  it.each([
    ['各村委会要尽快布署防汛工作', ['布署→部署']],
    ['各村委会要尽快部署防汛工作', []],
    ['资金己全部拔付到位', ['己全部→已全部', '拔付→拨付']],
    ['自己全部承担', []],
    ['村民可以登陆网站查询', ['登陆网站→登录网站']],
    ['台风登陆后', []],
    ['入民政府办工室', ['入民政府→人民政府', '办工室→办公室']],
  ])('reads “%s”', (text, slips) => {
    expect(told(text)).toEqual(slips)
  })

  it('keeps a retired word out', () => {
    const without = compileLexicon({
      version: 'test',
      entries: BASE_ENTRIES,
      names: [],
      people: [],
      retired: new Set(['布署']),
    })
    expect(without.hitsIn('尽快布署')).toEqual([])
  })
})

describe('slips of terms', () => {
  it('change one character for one that is confused with it', () => {
    expect(slipsOf('人民政府').map((slip) => slip.word)).toContain('入民政府')
  })

  it('are not made at the end of a term of three, where the next word may begin', () => {
    expect(slipsOf('申请人').map((slip) => slip.word)).not.toContain('申请认')
  })
})
