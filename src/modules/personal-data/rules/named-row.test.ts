import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { headsCondition, headsNames, namesBesideCondition, SENSITIVE_ROW } from './named-row.ts'

const row = (cells: Record<string, string>) =>
  namesBesideCondition(Object.entries(cells).map(([heading, text]) => ({ heading, text })))

describe(PIPL.heading('28'), () => {
  it('covers the name in a row that tells an illness, a disability or poverty', () => {
    expect(SENSITIVE_ROW).toEqual(PIPL.cite('28'))
    expect(row({ 序号: '1', 姓名: '王伟', 残疾类别: '肢体' })).toEqual([1])
    expect(row({ 户主姓名: '王伟', 致贫原因: '缺技术' })).toEqual([0])
    expect(row({ 姓名: '王伟', 备注: '身患尿毒症' })).toEqual([0])
    expect(row({ 姓名: '王\u3000伟', 残疾等级: '二级' })).toEqual([0])
    expect(row({ 序号: '1', '': '王  伟', 备注: '视力残疾' })).toEqual([1])
  })

  it('leaves a row alone that tells nothing of the kind, or of nobody', () => {
    expect(row({ 姓名: '王伟', 事项: '农村低保', 金额: '300' })).toEqual([])
    expect(row({ 姓名: '王伟', 残疾类别: '无' })).toEqual([])
    expect(row({ 姓名: '合计', 残疾类别: '12' })).toEqual([])
    expect(row({ 村: '桥头村', 残疾类别: '肢体' })).toEqual([])
    expect(row({ 姓名: '王*', 残疾类别: '肢体' })).toEqual([])
  })

  it('knows the headings', () => {
    expect([headsCondition('残疾等级'), headsCondition('金额')]).toEqual([true, false])
    expect([headsNames('姓名'), headsNames('金额')]).toEqual([true, false])
  })
})
