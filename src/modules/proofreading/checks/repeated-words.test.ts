import { describe, expect, it } from 'vitest'
import { readWith } from '../testing.ts'
import { repeatedWords } from './repeated-words.ts'

describe('words written twice', () => {
  it.each([
    ['各村的的情况', ['的的→的']],
    ['认真认真落实', ['认真认真→认真']],
    ['村民委员会村民委员会公告', ['村民委员会村民委员会→村民委员会']],
  ])('%s', (text, found) => {
    expect(readWith(repeatedWords, text)).toEqual(found)
  })

  it.each([
    '一户一户走访',
    '农户每户每月',
    '中共中央中央军委',
    '目的的确明确',
    '家家户户',
    '常务委员会委员会议',
    '层层压实',
  ])('%s stands', (text) => {
    expect(readWith(repeatedWords, text)).toEqual([])
  })
})
