import { describe, expect, it } from 'vitest'
import { REPORT_FORM } from '#law/index.ts'
import { type CauseSources, causeOf, DIFFERENCE_BASIS } from './difference-cause.ts'

const fee = 'table2.art20_8.admin_fees_行政事业性收费_amount_wan_yuan'
const granted = 'table3.granted.natural_person'
const total = 'table3.granted.total'

const sources = (changes: Partial<CauseSources> = {}): CauseSources => ({
  ours: {},
  now: {},
  earlier: [],
  lastYear: undefined,
  differing: [],
  ...changes,
})

describe(REPORT_FORM.heading('第二部分'), () => {
  it('asks for money in ten thousands, which is where figures part', () => {
    expect(DIFFERENCE_BASIS).toEqual(REPORT_FORM.cite('第二部分'))
    expect(causeOf({ cell: fee, ours: 0.35, theirs: 3500 }, sources())).toContain('一万倍')
    expect(causeOf({ cell: fee, ours: 35000, theirs: 3.5 }, sources())).toContain('万分之一')
    expect(causeOf({ cell: granted, ours: 1, theirs: 10000 }, sources())).not.toContain('一万倍')
  })

  it.each([
    ['what the ledger says by now', { ours: { [granted]: 5 }, now: { [granted]: 6 } }, 5, 6, '台账现在的数'],
    ['a version before', { earlier: [{ [granted]: 4 }, { [granted]: 6 }] }, 5, 6, '第 2 版'],
    ['the row below', { ours: { 'table3.partially_granted.natural_person': 6 } }, 5, 6, '下一行'],
    ['the column to the right', { ours: { 'table3.granted.commercial_enterprise': 6 } }, 5, 6, '右一列'],
    ['last year’s', { lastYear: { [granted]: 6 } }, 5, 6, '上一年度'],
    ['nothing', {}, 5, 0, '漏填'],
    ['nothing of ours', {}, 0, 5, '没有这个数'],
    ['the digits turned round', {}, 52, 25, '顺序颠倒'],
    ['one digit too many', {}, 52, 522, '多写或者漏写'],
    ['nothing known', {}, 52, 77, '看不出原因'],
  ])('a figure that is %s is told so', (_, known, ours, theirs, said) => {
    expect(causeOf({ cell: granted, ours, theirs }, sources(known))).toContain(said)
  })

  it('a total that differs as one of its parts does is told with it, and not otherwise', () => {
    const part = { cell: granted, ours: 5, theirs: 7 }
    const whole = { cell: total, ours: 9, theirs: 11 }
    expect(causeOf(whole, sources({ differing: [part, whole] }))).toContain('合计随')
    expect(causeOf({ ...whole, theirs: 88 }, sources({ differing: [part] }))).toContain('看不出原因')
    const column = { cell: 'table3.results_total.natural_person', ours: 20, theirs: 22 }
    expect(causeOf(column, sources({ differing: [part, column] }))).toContain('合计随')
  })
})
