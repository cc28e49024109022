import { describe, expect, it } from 'vitest'
import { aKnowledge, readWith } from '../testing.ts'
import { articleNumber, lawArticles, lawsInForce, lawTitles } from './laws.ts'

describe('titles of acts', () => {
  it.each([
    ['《中华人民共和国政府信息公开条理》', '中华人民共和国政府信息公开条例'],
    ['《中华人民共和国信息公开条例》', '中华人民共和国政府信息公开条例'],
    ['《行政复仪法》', '行政复议法'],
    ['《中华人民共和国村民委员会自治法》', '中华人民共和国村民委员会组织法'],
    ['《保障农民工工资支付条列》', '保障农民工工资支付条例'],
  ])('%s is meant to be 《%s》', (text, right) => {
    expect(readWith(lawTitles, text)).toEqual([`${text.slice(1, -1)}→${right}`])
  })

  it.each([
    '《中华人民共和国政府信息公开条例》',
    '《政府信息公开条例》',
    '《行政许可法》',
    '《遂溪县政府信息公开条例实施办法》',
    '《洋青镇2026年工作要点》',
    '《红楼梦》',
  ])('%s stands', (text) => {
    expect(readWith(lawTitles, text)).toEqual([])
  })
})

describe('articles of acts', () => {
  it.each([
    ['《政府信息公开条例》第五十七条', '第五十七条'],
    ['《行政处罚法》第八十七条', '第八十七条'],
    ['《民法典》第一千二百六十一条', '第一千二百六十一条'],
    ['《行政复议法》第91条', '第91条'],
  ])('%s is not there', (text, marked) => {
    expect(readWith(lawArticles, text)).toEqual([`${marked}→`])
  })

  it.each([
    '《政府信息公开条例》第五十六条',
    '《行政处罚法》第八十六条',
    '《民法典》第一千二百六十条',
    '《刑法》第四百五十二条',
    '《洋青镇议事规则》第一百条',
  ])('%s stands', (text) => {
    expect(readWith(lawArticles, text)).toEqual([])
  })

  it.each([
    ['十', 10],
    ['二十一', 21],
    ['一百零五', 105],
    ['一千二百六十', 1260],
    ['36', 36],
  ])('reads %s', (text, number) => {
    expect(articleNumber(text)).toBe(number)
  })
})

describe('acts in force', () => {
  it('tells of an act from the day another took its place', () => {
    const at = (day: string) => readWith(lawsInForce, '依据《合同法》签订', aKnowledge({ day }))
    expect(at('2020-12-31')).toEqual([])
    expect(at('2021-01-01')).toEqual(['合同法→民法典'])
  })

  it('lets a text speak of the old act', () => {
    expect(readWith(lawsInForce, '依据原《合同法》签订')).toEqual([])
  })
})
