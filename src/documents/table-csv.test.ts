import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsvTable } from './read-csv-table.ts'
import { UnreadableTable } from './table.ts'
import { tableCsv } from './table-csv.ts'

const table = (rows: (string | number | null)[][]) => ({
  sheet: '目录',
  columns: [{ header: '事项' }, { header: '数量' }],
  rows,
})
const text = (rows: (string | number | null)[][]): string =>
  Buffer.from(tableCsv(table(rows))).toString('utf8')
// 公开事项,时限 / 洋青镇,20 as Excel in China saves it.
const GBK = Buffer.from('b9abbfaacac2cfee2ccab1cfde0d0ad1f3c7e0d5f22c32300d0a', 'hex')

describe('a CSV file', () => {
  it('begins with the mark by which Excel knows UTF-8', () => {
    expect([...tableCsv(table([])).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', "'=1"])(
    'never lets %j run as a formula',
    (cell) => {
      const line = text([[cell, null]]).split('\r\n')[1]
      expect(line).toMatch(/^"?'/)
    },
  )

  it('leaves numbers, negative ones too, and plain text as they are', () => {
    expect(text([['甲=乙', -3]])).toContain('甲=乙,-3\r\n')
  })

  it('reads back what was written, commas, quotes, line breaks and formulas included', () => {
    const rows = [
      ['含,逗号', 1],
      ['含"引号"', null],
      ['两\n行', 2],
      ['=cmd()', 3],
      ["'=x", 4],
      ["'单引号", 5],
    ]
    expect(readCsvTable(tableCsv(table(rows))).slice(1)).toEqual(
      rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    )
  })

  it('reads back any printable text', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '公', '"', ',', "'", '=', '-', '\n', ' ', '@') })
    fc.assert(
      fc.property(cell, (value) => {
        expect(readCsvTable(tableCsv(table([[value, 'x']])))[1]).toEqual([value, 'x'])
      }),
    )
  })

  it.each([
    ['UTF-8 with mark', Buffer.from('\ufeff公开事项,时限\r\n洋青镇,20\r\n')],
    ['UTF-8 without mark', Buffer.from('公开事项,时限\n洋青镇,20\n')],
    ['GBK', GBK],
    ['UTF-16 with tabs', Buffer.from('\ufeff公开事项\t时限\r\n洋青镇\t20\r\n', 'utf16le')],
  ])('is read in %s', (_, bytes) => {
    expect(readCsvTable(bytes)).toEqual([
      ['公开事项', '时限'],
      ['洋青镇', '20'],
    ])
  })

  it('keeps rows of unequal length and leaves out blank ones', () => {
    expect(readCsvTable(Buffer.from('甲,乙,丙\n\n丁\n'))).toEqual([['甲', '乙', '丙'], ['丁']])
  })

  it.each([
    ['an open quote', Buffer.from('甲,乙\n"丙,丁\n')],
    ['bytes of no known encoding', Buffer.from([0xff, 0xff, 0x2c, 0x80])],
    ['a workbook', Buffer.from('PK\u0003\u0004\0\0\0')],
  ])('is refused in Chinese when it is %s', (_, bytes) => {
    expect(() => readCsvTable(bytes)).toThrow(UnreadableTable)
    expect(() => readCsvTable(bytes)).toThrow(/[请检查导入]/)
  })
})
