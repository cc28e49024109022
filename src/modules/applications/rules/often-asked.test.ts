import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { sketchOf } from './likeness.ts'
import { type Asked, OFTEN_BASIS, OFTEN_FROM, oftenAsked } from './often-asked.ts'

const HOUSES = '请公开洋青镇2025年农村危房改造补助对象名单、补助标准和资金发放情况'
const asked = (id: string, applicant: string, text = HOUSES): Asked => ({
  id,
  applicant,
  sketch: sketchOf(text, 'k'),
})

describe('what is asked often', () => {
  it('rests on the article about several applicants', () => {
    expect(OFTEN_BASIS).toEqual(OGI.cite('44'))
    expect(OFTEN_FROM).toBe(3)
  })

  it.each([
    ['two people', [asked('1', 'a'), asked('2', 'b')], []],
    ['three people', [asked('1', 'a'), asked('2', 'b'), asked('3', 'c')], [[['1', '2', '3'], 3]]],
    ['one person three times', [asked('1', 'a'), asked('2', 'a'), asked('3', 'a')], []],
    [
      'three people, one of them twice, and somebody about something else',
      [
        asked('1', 'a'),
        asked('2', 'b', `${HOUSES}。`),
        asked('9', 'd', '榕坡村文化楼租金'),
        asked('3', 'c'),
        asked('4', 'c'),
      ],
      [[['1', '2', '3', '4'], 3]],
    ],
    ['nobody', [], []],
  ])('%s', (_, given, told) => {
    expect(oftenAsked(given).map(({ ids, people }) => [ids, people])).toEqual(told)
  })

  it('puts first what most people asked for', () => {
    const roads = '请公开洋青镇2025年四好农村路建设计划和招标结果'
    const list = ['a', 'b', 'c', 'd'].map((who) => asked(who, who, roads))
    const found = oftenAsked([asked('1', 'a'), asked('2', 'b'), asked('3', 'c'), ...list])
    expect(found.map(({ people }) => people)).toEqual([4, 3])
  })
})
