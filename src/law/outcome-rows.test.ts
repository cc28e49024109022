import { describe, expect, it } from 'vitest'
import { OUTCOME_GROUPS, OUTCOME_ROWS, TABLE3_ROWS } from './outcome-rows.ts'
import {
  APPLICANT_KINDS,
  TABLE2_BLOCKS,
  TABLE3_COLUMNS,
  TABLE4_BLOCKS,
  TABLE4_COLUMNS,
} from './report-form.ts'

describe('the rows of table three', () => {
  it('are 25, of which 21 are results, in 7 columns', () => {
    expect([TABLE3_ROWS.length, OUTCOME_ROWS.length, TABLE3_COLUMNS.length]).toEqual([25, 21, 7])
    expect(APPLICANT_KINDS).toHaveLength(6)
    expect(new Set(TABLE3_ROWS.map((row) => row.key)).size).toBe(25)
  })

  it('are labelled as the form prints them', () => {
    expect(TABLE3_ROWS.map((row) => row.label).filter((_, at) => at % 4 === 0)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '三、（三）1.属于国家秘密',
      '三、（三）5.属于三类内部事务信息',
      '三、（四）1.本机关不掌握相关政府信息',
      '三、（五）2.重复申请',
      '三、（六）1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '四、结转下年度继续办理',
    ])
    expect(TABLE3_ROWS[3]?.label).toBe('三、（二）部分公开')
  })

  it('fall into the six groups 1, 1, 8, 3, 5, 3', () => {
    const sizes = OUTCOME_GROUPS.map((group) => OUTCOME_ROWS.filter((row) => row.group === group).length)
    expect(sizes).toEqual([1, 1, 8, 3, 5, 3])
  })
})

describe('the remedy of a result', () => {
  it('is review first for refusals under articles 14 to 16 only', () => {
    const first = OUTCOME_ROWS.filter((row) => row.remedy === 'reconsideration-first')
    expect(first.map((row) => row.key)).toEqual([
      'refused_state_secret',
      'refused_other_law',
      'refused_three_security_one_stability',
      'refused_third_party',
      'refused_internal_affairs',
      'refused_process_info',
      'refused_enforcement_file',
    ])
  })
})

describe('tables two and four', () => {
  it('have ten and fifteen cells', () => {
    const cells = TABLE2_BLOCKS.flatMap((block) => block.rows.flatMap((row): readonly unknown[] => row.cells))
    expect(cells).toHaveLength(10)
    expect(TABLE4_BLOCKS.length * TABLE4_COLUMNS.length).toBe(15)
  })

  it('give each row of table two a cell for each of its figures', () => {
    for (const block of TABLE2_BLOCKS) {
      for (const row of block.rows) expect(row.cells.length).toBe(block.columns.length - 1)
    }
  })
})
