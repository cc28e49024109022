import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { type Element, missingElements } from './missing-elements.ts'

const whole: Record<Element, string> = {
  classification: '按内容分类',
  arrangement: '索引号',
  obtaining: '登录网站',
  officeName: '党政和人大办公室',
  address: '府前路1号',
  officeHours: '周一至周五',
  telephone: '0759-7231356',
  fax: '未设传真',
  online: '在线申请',
}

describe(OGI.heading('12.2'), () => {
  it('is met by a guide with every element', () => {
    expect(missingElements(whole)).toEqual([])
  })

  it.each(Object.keys(whole) as Element[])('asks for %s, blank or absent', (field) => {
    for (const blank of ['', ' \n\u3000'])
      expect(missingElements({ ...whole, [field]: blank })).toEqual([
        { field, label: expect.stringMatching(/./), basis: OGI.cite('12.2') },
      ])
  })

  it('names all nine when nothing is written', () => {
    const empty = Object.fromEntries(Object.keys(whole).map((field) => [field, '']))
    expect(missingElements(empty as Record<Element, string>).map((one) => one.field)).toEqual(
      Object.keys(whole),
    )
  })
})
