import { describe, expect, it } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { readXlsxTable } from './read-xlsx-table.ts'
import { UnreadableTable } from './table.ts'
import { tableXlsx } from './table-xlsx.ts'
import { HOSTILE, zipText } from './testing.ts'

const table = (rows: (string | number | null)[][], sheet = '目录') => ({
  sheet,
  columns: [{ header: '事项', width: 30 }, { header: '数量' }],
  rows,
})

describe('an Excel workbook', () => {
  it('reads back what was written', async () => {
    const rows = [
      ['危房改造', 12],
      ['两\n行', 0.5],
      [HOSTILE, null],
      ['镕喆堃', -3],
    ]
    expect(await readXlsxTable(await tableXlsx(table(rows)))).toEqual([
      ['事项', '数量'],
      ['危房改造', '12'],
      ['两\n行', '0.5'],
      [HOSTILE, ''],
      ['镕喆堃', '-3'],
    ])
  })

  it('holds formulas as plain text, without an apostrophe', async () => {
    const bytes = await tableXlsx(table([['=1+1', 1]]))
    expect(zipText(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
    expect((await readXlsxTable(bytes))[1]).toEqual(['=1+1', '1'])
  })

  it('drops control characters, which no workbook may hold', async () => {
    expect((await readXlsxTable(await tableXlsx(table([['甲\u0000乙\u0007', 1]]))))[1]?.[0]).toBe('甲乙')
  })

  it.each(['a/b:c*?[d]\\', '', '长'.repeat(60), "'x'"])('may be given the sheet name %j', async (name) => {
    expect(await readXlsxTable(await tableXlsx(table([['甲', 1]], name)))).toHaveLength(2)
  })

  it('gives dates as days, merged places as empty and truth values as words', async () => {
    const sheet: SheetData = [
      [{ value: '合并', columnSpan: 2 }, null, { value: '末', type: String }],
      [
        { value: new Date(Date.UTC(2026, 1, 13)), type: Date, format: 'yyyy-mm-dd' },
        { value: true, type: Boolean },
        { value: 3, type: Number },
      ],
    ]
    const buffer = await writeXlsxFile(sheet).toBuffer()
    expect(await readXlsxTable(new Uint8Array(buffer))).toEqual([
      ['合并', '', '末'],
      ['2026-02-13', 'TRUE', '3'],
    ])
  })

  it.each([
    ['text', Buffer.from('事项,数量')],
    ['nothing', new Uint8Array()],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['an empty ZIP', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')],
    ['too large', Buffer.alloc(20 * 1024 * 1024 + 1)],
  ])('is refused in Chinese when it is %s', async (_, bytes) => {
    await expect(readXlsxTable(bytes)).rejects.toThrow(UnreadableTable)
    await expect(readXlsxTable(bytes)).rejects.toThrow(/请|不能/)
  })

  it('is refused when it claims to unpack to more than memory should hold', async () => {
    const bytes = Buffer.from(await tableXlsx(table([['甲', 1]])))
    bytes.writeUInt32LE(0x7fffffff, bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
    await expect(readXlsxTable(bytes)).rejects.toThrow('展开后过大')
  })

  it('is refused when it was cut off', async () => {
    const bytes = await tableXlsx(table([['甲', 1]]))
    await expect(readXlsxTable(bytes.slice(0, bytes.length / 2))).rejects.toThrow(UnreadableTable)
  })
})
