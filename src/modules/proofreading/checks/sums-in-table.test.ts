import { describe, expect, it } from 'vitest'
import { readWith } from '../testing.ts'
import { sumsInTable } from './sums-in-table.ts'

const table = (...rows: string[]) => rows.map((row) => row.replaceAll(' ', '\t')).join('\n')

describe('totals of tables', () => {
  it('tells of a column that does not add up, and leaves rates and standards alone', () => {
    const text = table(
      '村 面积 标准 金额',
      '榕坡村 100 12.5 1250',
      '红土岭村 200 12.5 2500',
      '合计 300 25 3,760',
    )
    expect(readWith(sumsInTable, text)).toEqual(['3,760→3750'])
  })

  it('finds nothing where it adds up, also past sums of parts and empty cells', () => {
    const text = table('村 面积', '榕坡村 100', '小计 100', '红土岭村 200', '合计 300')
    expect(readWith(sumsInTable, text)).toEqual([])
    expect(readWith(sumsInTable, table('村 甲 乙', 'a 1 —', 'b 2 3', 'c 4 5', '合计 7 8'))).toEqual([])
  })

  it('tells of a row whose own total does not fit, when the others do', () => {
    const rows = ['项目 上半年 下半年 合计', 'a 1 2 3', 'b 2 2 4', 'c 5 5 11', 'd 1 1 2']
    expect(readWith(sumsInTable, table(...rows))).toEqual(['11→10'])
    expect(readWith(sumsInTable, table('项目 上半年 下半年 合计', 'a 1 2 9', 'b 2 2 8'))).toEqual([])
  })
})
