import { describe, expect, it } from 'vitest'
import { CHECKS } from './all-checks.ts'
import { proofread } from './proofread.ts'
import { aKnowledge } from './testing.ts'

const read = (text: string) =>
  proofread(text, aKnowledge()).map(
    ({ rule, line, column, text: found, suggestion }) => `${rule} ${line}:${column} ${found}→${suggestion}`,
  )

describe('proofreading a text', () => {
  it('tells place, what stands there and what should, in the order of the text', () => {
    expect(read('关于做好防汛工作的通知\n各村要尽快布署，洋青府[2026]05号已于2月30日印发')).toEqual([
      'wrong-word 2:6 布署→部署',
      'document-number 2:12 [2026]05号→〔2026〕5号',
      'date-exists 2:23 2月30日→',
    ])
  })

  it('counts columns in characters', () => {
    expect(read('𠮷布署')).toEqual(['wrong-word 1:2 布署→部署'])
  })

  it('leaves the form 〔2024〕1号 as it is', () => {
    expect(read('根据洋青府〔2024〕1号文件和国办发〔2019〕54号文件')).toEqual([])
  })

  it('never corrects a name of the roster or a place', () => {
    const lexicon = aKnowledge().lexicon
    expect(lexicon.protectedIn('洋青镇黄启崧')).toHaveLength(2)
    const names = ['布署村', '张己完成']
    const knowledge = aKnowledge({
      lexicon: {
        ...lexicon,
        protectedIn: (text) =>
          names.flatMap((name) =>
            text.includes(name) ? [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }] : [],
          ),
      },
    })
    expect(proofread('布署村的张己完成同志', knowledge)).toEqual([])
  })

  it('marks nothing in a phrase that is let through', () => {
    const lexicon = { ...aKnowledge().lexicon, allowedIn: () => [{ start: 0, end: 6 }] }
    expect(proofread('布署牌洗衣液，布署', aKnowledge({ lexicon })).map((one) => one.column)).toEqual([8])
  })

  it.each(['', '\n', ' '])('finds nothing in “%s”', (text) => {
    expect(read(text)).toEqual([])
  })

  it('has every rule once', () => {
    const rules = CHECKS.map((check) => check.rule)
    expect(new Set(rules).size).toBe(rules.length)
  })
})
