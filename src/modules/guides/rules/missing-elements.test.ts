import { describe, expect, it } from 'vitest'
import { INSPECTION, OGI } from '#law/index.ts'
import { type Element, missingElements } from './missing-elements.ts'

const whole: Record<Element, string | string[]> = {
  name: '最低生活保障申请',
  legalBasis: '《社会救助暂行办法》',
  conditions: ['户籍在本地'],
  materials: ['申请书'],
  place: '党群服务中心',
  hours: '周一至周五',
  telephone: '0759-7231028',
  process: ['申请', '审核'],
  limit: '22个工作日',
  fees: '不收费',
}

const REASONS = [
  ['name', '事项名称', INSPECTION.cite('办事指南要素')],
  ['legalBasis', '设定依据', INSPECTION.cite('办事指南要素')],
  ['conditions', '申请条件', INSPECTION.cite('办事指南要素')],
  ['materials', '办理材料', INSPECTION.cite('办事指南要素')],
  ['place', '办理地点', INSPECTION.cite('办事指南其他要素')],
  ['hours', '办理时间', INSPECTION.cite('办事指南其他要素')],
  ['telephone', '联系电话', INSPECTION.cite('办事指南其他要素')],
  ['process', '办理流程', INSPECTION.cite('办事指南其他要素')],
  ['limit', '承诺时限', OGI.cite('20(5)')],
  ['fees', '收费', OGI.cite('20(8)')],
] as const

describe('the elements of a service guide', () => {
  it('are all there in a whole one', () => {
    expect(missingElements(whole)).toEqual([])
  })

  it.each(REASONS)('include %s (%s), on its basis', (field, label, basis) => {
    const blanks = Array.isArray(whole[field]) ? [[], [''], [' ', '\n']] : ['', ' \n\u3000']
    for (const blank of blanks)
      expect(missingElements({ ...whole, [field]: blank })).toEqual([{ field, label, basis }])
  })

  it('are named in the official order when nothing is written', () => {
    const empty = Object.fromEntries(Object.keys(whole).map((field) => [field, '']))
    expect(missingElements(empty as Record<Element, string>).map((one) => one.field)).toEqual(
      REASONS.map(([field]) => field),
    )
  })
})
