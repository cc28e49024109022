import { describe, expect, it } from 'vitest'
import { readWith } from '../testing.ts'
import { contradictions, itemCounts } from './contradictions.ts'

describe('figures that contradict each other', () => {
  it.each([
    ['项目总投资120万元。经审核，总投资为150万元。', ['总投资为150万元→']],
    ['项目总投资120万元。经审核，总投资120元。', ['总投资120元→']],
    ['公示期为7个工作日。公示期5个工作日结束后，公布结果。', ['公示期5个工作日→']],
  ])('%s', (text, found) => {
    expect(readWith(contradictions, text)).toEqual(found)
  })

  it.each([
    '项目总投资120万元。经审核，总投资为1,200,000元。',
    '榕坡村户籍人口1200人。红土岭村户籍人口900人。大塘坎村户籍人口800人。',
    '项目总投资120万元，比原总投资150万元减少。',
  ])('%s stands', (text) => {
    expect(readWith(contradictions, text)).toEqual([])
  })
})

describe('items announced by number', () => {
  it.each([
    ['要做好以下三项工作：一是摸排，二是整改。', ['三→二']],
    ['会议提出两点要求：一是摸排；二是整改；三是通报。', ['两→三']],
    ['一是摸排，三是整改。', ['三是→']],
  ])('%s', (text, found) => {
    expect(readWith(itemCounts, text)).toEqual(found)
  })

  it.each([
    '要做好以下三项工作：一是摸排，二是整改，三是通报。',
    '会议提出两点要求：一是摸排；二是整改。就下一步工作，一是通报，二是检查，三是评比。',
    '这是统一是非标准的三项工作。',
  ])('%s stands', (text) => {
    expect(readWith(itemCounts, text)).toEqual([])
  })
})
