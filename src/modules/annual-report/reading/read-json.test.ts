import { describe, expect, it } from 'vitest'
import { TABLE3_ROWS, TABLE4_BLOCKS } from '#law/index.ts'
import huaian from '../rules/fixtures/huaian-2024.json' with { type: 'json' }
import { readReport } from './read-json.ts'

const problemsOf = (json: unknown) => {
  const read = readReport(json)
  return read.ok ? [] : read.problems
}

const unreadIn = (json: unknown) => {
  const read = readReport(json)
  return read.ok ? read.unread : []
}

const withPending = (pending: unknown) => ({
  ...huaian,
  table4: { ...huaian.table4, review: { ...huaian.table4.review, pending } },
})

describe('reading a data file', () => {
  it('copies every cell and nothing else', () => {
    const { table2, table3, table4 } = huaian
    const tables = { table2, table3, table4 }
    expect(readReport({ ...huaian, note: 'x' })).toEqual({ ok: true, tables, unread: [] })
  })

  it('needs no meta', () => {
    const { meta: _, ...bare } = huaian
    expect(readReport(bare).ok).toBe(true)
  })

  it.each([null, undefined, [], [huaian], 'text', 5])('refuses %s', (json) => {
    expect(problemsOf(json)).toEqual(['文件内容不是一份年度报告（应为 JSON 对象）'])
  })

  it('names a table that is missing once, not cell by cell, and reads the others', () => {
    const { table3: _, ...without } = huaian
    const where = `表三（申请情况，${TABLE3_ROWS.length} 行）`
    expect(unreadIn(without)).toEqual([{ where, detail: '文件里找不到这张表，应在“table3”之下' }])
    const read = readReport(without)
    expect(read.ok && read.tables.table4).toEqual(huaian.table4)
    expect(unreadIn({ ...huaian, table4: [] })).toMatchObject([
      { where: `表四（复议诉讼情况，${TABLE4_BLOCKS.length} 组）` },
    ])
    expect(problemsOf({})).toHaveLength(3)
    expect(problemsOf({ table2: {}, table3: {}, table4: {} })).toEqual(['三张表里没有一个数字'])
  })

  it.each([
    ['full-width digits', '１２', 12],
    ['spaces inside', '1 234', 1234],
    ['commas', '5,678', 5678],
    ['a footnote', '7①', 7],
    ['a dash for nothing', '—', 0],
    ['a blank for nothing', '', 0],
  ])('reads a figure written as text, with %s', (_, written, figure) => {
    const read = readReport(withPending(written))
    expect(read.ok && [read.tables.table4.review.pending, read.unread]).toEqual([figure, []])
  })

  it.each([
    ['no number', '约12', '不是数字'],
    ['null', null, '不是数字'],
    ['a number too large to be exact', 1e300, '不是数字'],
    ['not given', undefined, '没有数字'],
  ])('names the cell that is %s, and leaves it open', (_, value, message) => {
    const read = readReport(withPending(value))
    if (!read.ok) throw new Error(read.problems.join())
    expect(read.unread).toEqual([
      { where: '表四「行政复议」「尚未审结」格', detail: expect.stringContaining(message) },
    ])
    expect(read.unread[0]?.detail).toContain('table4.review.pending')
    expect(read.tables.table4.review.pending).toBeNaN()
  })

  it('is not fooled by names every object has', () => {
    const granted = JSON.parse('{"__proto__":1}')
    expect(unreadIn({ ...huaian, table3: { ...huaian.table3, granted } })).toHaveLength(7)
  })
})
