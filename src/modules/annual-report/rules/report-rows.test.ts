import { describe, expect, it } from 'vitest'
import { TABLE3_COLUMNS, TABLE3_ROWS, TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'
import huaian from './fixtures/huaian-2024.json' with { type: 'json' }
import { emptyTable2, emptyTable3, emptyTable4 } from './report-rows.ts'

const keysOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, inside]) => [key, keysOf(inside)])
    : value === 0 || 'figure'

describe('empty tables', () => {
  it('have the keys of a report file in the same order, and only zeros', () => {
    const withFigures = JSON.parse(JSON.stringify(huaian), (_, value) =>
      typeof value === 'number' ? 0 : value,
    )
    expect(keysOf(emptyTable2())).toEqual(keysOf(withFigures.table2))
    expect(keysOf(emptyTable3())).toEqual(keysOf(withFigures.table3))
    expect(keysOf(emptyTable4())).toEqual(keysOf(withFigures.table4))
  })

  it('have a cell for each row and column of the form', () => {
    expect(Object.keys(emptyTable3())).toEqual(TABLE3_ROWS.map((row) => row.key))
    expect(Object.keys(emptyTable3().granted)).toEqual(TABLE3_COLUMNS.map((column) => column.key))
    expect(Object.keys(emptyTable4())).toEqual(TABLE4_BLOCKS.map((block) => block.key))
    expect(Object.keys(emptyTable4().review)).toEqual(TABLE4_COLUMNS.map((column) => column.key))
  })

  it('are new each time', () => {
    const table = emptyTable3()
    table.granted.total = 1
    expect(emptyTable3().granted.total).toBe(0)
  })
})
