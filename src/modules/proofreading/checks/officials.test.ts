import { describe, expect, it } from 'vitest'
import { readWith } from '../testing.ts'
import { officialNames, officialOrder, officialPosts } from './officials.ts'

describe('names of officials', () => {
  it.each([
    ['镇党委书记黄启松主持会议', ['黄启松→黄启崧']],
    ['镇长戚雅宇到场', ['戚雅宇→戚雅宁']],
    ['副镇长卓喆明带队', ['卓喆明→卓喆铭']],
  ])('%s', (text, found) => {
    expect(readWith(officialNames, text)).toEqual(found)
  })

  it.each(['镇党委书记黄启崧主持会议', '村党支部书记黄启松', '局长黄启松', '镇长戚雅宁、副镇长卓喆铭'])(
    '%s stands: somebody else may bear a name like it',
    (text) => {
      expect(readWith(officialNames, text)).toEqual([])
    },
  )
})

describe('posts of officials', () => {
  it.each([
    ['镇长卓喆铭主持', ['镇长→党委委员、副镇长']],
    ['副书记黄启崧强调', ['副书记→镇党委书记']],
  ])('%s', (text, found) => {
    expect(readWith(officialPosts, text)).toEqual(found)
  })

  it.each(['副镇长卓喆铭主持', '党委副书记、镇长戚雅宁', '党委书记黄启崧', '时任镇长卓喆铭', '镇长林某'])(
    '%s stands',
    (text) => {
      expect(readWith(officialPosts, text)).toEqual([])
    },
  )
})

describe('the order of officials', () => {
  it('is the roster’s', () => {
    expect(readWith(officialOrder, '戚雅宁、黄启崧出席会议')).toEqual(['戚雅宁、黄启崧→黄启崧、戚雅宁'])
    expect(readWith(officialOrder, '镇党委书记黄启崧，镇长戚雅宁，副镇长卓喆铭参加')).toEqual([])
  })

  it('counts only within one list', () => {
    expect(readWith(officialOrder, '卓喆铭汇报了情况。黄启崧作总结')).toEqual([])
  })
})
