import { describe, expect, it } from 'vitest'
import { TABLE3_ROWS, TABLE4_BLOCKS } from '#law/index.ts'
import huaian from './fixtures/huaian-2024.json' with { type: 'json' }
import { readReport } from './read-report.ts'

const problemsOf = (json: unknown) => {
  const read = readReport(json)
  return read.ok ? [] : read.problems
}

describe('reading a report file', () => {
  it('copies every cell and nothing else', () => {
    const { table2, table3, table4 } = huaian
    expect(readReport({ ...huaian, note: 'x' })).toEqual({ ok: true, tables: { table2, table3, table4 } })
  })

  it('needs no meta', () => {
    const { meta: _, ...bare } = huaian
    expect(readReport(bare).ok).toBe(true)
  })

  it.each([null, undefined, [], [huaian], 'text', 5])('refuses %s', (json) => {
    expect(problemsOf(json)).toEqual(['文件内容不是一份年度报告（应为 JSON 对象）'])
  })

  it('names a table that is missing once, not cell by cell', () => {
    const { table3: _, ...without } = huaian
    expect(problemsOf(without)).toEqual([`缺少表三（申请情况，${TABLE3_ROWS.length} 行），应在“table3”之下`])
    expect(problemsOf({ ...huaian, table4: [] })).toEqual([
      `缺少表四（复议诉讼情况，${TABLE4_BLOCKS.length} 组），应在“table4”之下`,
    ])
    expect(problemsOf({})).toHaveLength(3)
  })

  it.each([
    ['text', '12', '不是数字'],
    ['nothing', null, '不是数字'],
    ['a number too large to be exact', 1e300, '不是数字'],
    ['not given', undefined, '没有数字'],
  ])('names the cell that is %s', (_, value, message) => {
    const table4 = { ...huaian.table4, review: { ...huaian.table4.review, pending: value } }
    expect(problemsOf({ ...huaian, table4 })).toEqual([
      `表四「行政复议」「尚未审结」格${message}（table4.review.pending）`,
    ])
  })

  it('is not fooled by names every object has', () => {
    expect(
      problemsOf({ ...huaian, table3: { ...huaian.table3, granted: JSON.parse('{"__proto__":1}') } }),
    ).toHaveLength(7)
  })
})
