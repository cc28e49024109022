import { describe, expect, expectTypeOf, it } from 'vitest'
import { act, citation } from './act.ts'
import { ACTS } from './acts/index.ts'
import { OGI } from './acts/ogi.ts'
import { RECONSIDERATION } from './acts/reconsideration.ts'
import { REPORT_FORM } from './acts/report-form-act.ts'
import { isDay } from './day.ts'

describe('an act', () => {
  it('cites a stated article by value', () => {
    expect(OGI.cite('26')).toEqual({
      act: 'OGI',
      article: '26',
      title: '中华人民共和国政府信息公开条例',
      number: '国务院令第711号',
      gist: '主动公开的信息自形成或变更之日起20个工作日内公开，另有规定的从其规定。',
    })
  })

  it('does not let an article that is not stated compile', () => {
    type Citable = Parameters<typeof OGI.cite>[0]
    expectTypeOf<'33.2'>().toExtend<Citable>()
    expectTypeOf<'99'>().not.toExtend<Citable>()
  })

  it.each(['99', 'toString', '__proto__'])('refuses “%s” at run time too', (article) => {
    expect(() => OGI.cite(article as '33')).toThrow('没有载明')
  })

  it('prints articles, paragraphs and items the way letters do', () => {
    expect(OGI.heading('10')).toBe('《中华人民共和国政府信息公开条例》第十条')
    expect(OGI.heading('33.2')).toBe('《中华人民共和国政府信息公开条例》第三十三条第二款')
    expect(OGI.heading('20(15)')).toBe('《中华人民共和国政府信息公开条例》第二十条第（十五）项')
    expect(RECONSIDERATION.heading('23.1(4)')).toBe('《中华人民共和国行政复议法》第二十三条第一款第（四）项')
    expect(citation(REPORT_FORM.cite('第三部分'))).toBe(
      '《中华人民共和国政府信息公开工作年度报告格式》第三部分',
    )
  })

  it('prints large article numbers with their zeros', () => {
    const long = act({
      ...{ id: 'LONG', title: '长法', number: '', inForceFrom: '2020-01-01', checkedOn: '2020-01-01' },
      ...{ confidence: 'memory', source: '' },
      articles: { '110': '', '201': '', '1005': '', '1260': '' },
    })
    expect(long.articles.map(({ basis }) => citation(basis))).toEqual([
      '《长法》第一百一十条',
      '《长法》第二百零一条',
      '《长法》第一千零五条',
      '《长法》第一千二百六十条',
    ])
  })

  it('lets one article be less certain than the whole', () => {
    const memory = RECONSIDERATION.articles.filter((article) => article.confidence === 'memory')
    expect(memory.map(({ basis }) => basis.article)).toEqual(['39', '41', '51', '70', '73', '77'])
    const mixed = ACTS.find((one) => one.id === 'FEES')?.articles ?? []
    expect(mixed.find(({ basis }) => basis.article === '7')?.confidence).toBe('memory')
    expect(mixed.find(({ basis }) => basis.article === '4.2(1)')?.confidence).toBe('verified')
  })
})

describe('the acts', () => {
  it('have different ids, real days and a gist for each article', () => {
    expect(new Set(ACTS.map((one) => one.id)).size).toBe(ACTS.length)
    for (const one of ACTS) {
      expect([one.inForceFrom, one.checkedOn].every(isDay)).toBe(true)
      expect(one.articles.every(({ basis }) => basis.gist.length >= 5)).toBe(true)
    }
  })
})
