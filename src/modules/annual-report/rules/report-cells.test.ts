import { describe, expect, it } from 'vitest'
import { TABLE2_BLOCKS, TABLE3_COLUMNS, TABLE3_ROWS, TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'
import huaian from './fixtures/huaian-2024.json' with { type: 'json' }
import { REPORT_CELLS, valueAt } from './report-cells.ts'

describe('the cells of a report', () => {
  it('are all cells of the three tables', () => {
    const table2 = TABLE2_BLOCKS.flatMap((block) =>
      block.rows.flatMap((row): readonly unknown[] => row.cells),
    ).length
    const table3 = TABLE3_ROWS.length * TABLE3_COLUMNS.length
    const table4 = TABLE4_BLOCKS.length * TABLE4_COLUMNS.length
    expect(REPORT_CELLS).toHaveLength(table2 + table3 + table4)
    expect(new Set(REPORT_CELLS.map((cell) => cell.where)).size).toBe(200)
  })

  it('lead to the figures of a real report', () => {
    expect(REPORT_CELLS.every((cell) => typeof valueAt(huaian, cell) === 'number')).toBe(true)
    const [first] = REPORT_CELLS
    expect(first && [first.where, valueAt(huaian, first)]).toEqual(['表二「规章」行「本年制发件数」列', 1])
    expect(REPORT_CELLS.filter((cell) => cell.money).map((cell) => valueAt(huaian, cell))).toEqual([96171.6])
  })
})
