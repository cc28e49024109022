import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import { REPAIR_BASIS, repairOf } from './equation-repair.ts'

describe('how to put an equation right', () => {
  it.each([
    ['R1', 12, 11, '结转下年度继续办理'],
    ['R2', 5, 4, '总计改为 5'],
    ['R3', 7, 9, '总计改为 7'],
    ['R4', 3, 2, '总计改为 3'],
    ['R5', 2, 3, '上一年度报告的“结转下年度继续办理”是 3'],
    ['R6', 10, 11, '现行有效改为 10'],
  ] as const)('%s with %i and %i says so', (id, left, right, words) => {
    const repair = repairOf(id, left, right)
    expect(repair).toContain(words)
    expect(repair).toContain(`两边相差 ${Math.abs(left - right)}。`)
  })

  it('tells a difference of money without the noise of binary fractions', () => {
    expect(repairOf('R2', 0.3, 0.1)).toContain('两边相差 0.2。')
  })

  it('rests on the third part of the form', () => {
    expect(REPAIR_BASIS).toEqual(REPORT_FORM.cite('第三部分'))
  })
})
