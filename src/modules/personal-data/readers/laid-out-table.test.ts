import { describe, expect, it } from 'vitest'
import { scanFile } from '../scan-file.ts'
import { ofdPage, pdfPage, SAMPLE } from '../testing.ts'

const COLUMNS = [40, 120, 240, 340]
const STEP = 24

/** The rows of a table as a page sets them; cells of several lines stand around the middle of their row. */
function laid(rows: readonly (readonly string[])[], from = 700) {
  let y = from
  return rows.flatMap((cells) => {
    const most = Math.max(...cells.map((cell) => cell.split('\n').length))
    const texts = cells.flatMap((cell, column) => {
      const lines = cell.split('\n')
      return lines.map((text, at) => ({
        x: COLUMNS[column] ?? 0,
        y: y - ((most - lines.length) * 14) / 2 - at * 14,
        text,
      }))
    })
    y -= STEP + (most - 1) * 14
    return texts.filter(({ text }) => text !== '')
  })
}

const told = async (name: string, bytes: Buffer) => {
  const { hits, unreadable } = await scanFile({ name, bytes })
  expect(unreadable).toEqual([])
  return hits.map(({ kind, place, masked }) => `${kind} ${masked} ${place}`)
}
const ofPdf = (texts: Parameters<typeof pdfPage>[0]) => told('名单.pdf', pdfPage(texts))

const HEADING = ['序号', '姓名', '残疾类别', '村组']

describe('a table on a finished page', () => {
  it('gives the names that stand in one row with an illness, a disability or poverty', async () => {
    const rows = [
      HEADING,
      ['1', '王伟', '肢体', '榕坡村'],
      ['2', '李  红', '视力', '北潭村'],
      ['3', '陈强', '无', '北潭村'],
    ]
    expect(await ofPdf(laid(rows))).toEqual(['condition 王* 第1页表格第1行', 'condition 李* 第1页表格第2行'])
  })

  it('puts together cells and headings of several lines', async () => {
    const rows = [
      ['序号', '户主姓名', '致贫\n原因', '备注'],
      ['1', '王伟', '因病', '长期\n服药'],
      ['2', '欧阳小红', '', '已\n脱贫'],
      ['3', '陈强', '缺\n技\n术', ''],
    ]
    expect(await ofPdf(laid(rows))).toEqual(['condition 王* 第1页表格第1行', 'condition 陈* 第1页表格第3行'])
  })

  it('is read in radicals, and without headings where a row says enough by itself', async () => {
    expect(
      await ofPdf(
        laid([
          ['序号', '姓名', '残疾等级'],
          ['1', '⻢伟', '⼀级'],
        ]),
      ),
    ).toEqual(['condition 马* 第1页表格第1行'])
    expect(await ofPdf(laid([['1', '王伟', '肢体残疾', '榕坡村']]))).toEqual(['condition 王* 第1页'])
  })

  it('ends with the words under it, and says nothing of a list without such a column', async () => {
    const note = {
      x: 40,
      y: 600,
      text: '以上名单自公示之日起五个工作日内无异议的，按照规定发放补贴，请互相转告。',
    }
    expect(
      await ofPdf([...laid([HEADING, ['合计', '2', '', '']]), note, ...laid([['4', '王伟', '三', '']], 560)]),
    ).toEqual([])
    const plain = [
      ['序号', '姓名', '事项', '金额'],
      ['1', '王伟', '农村低保', '300'],
    ]
    expect(await ofPdf(laid(plain))).toEqual([])
  })

  it('tells numbers once, with the page, and reads an OFD page alike', async () => {
    const rows = [
      ['姓名', '病种', '村', '身份证号'],
      ['王伟', '尿毒症', '北潭村', SAMPLE.id],
    ]
    const found = ['id-number 440524********0014 第1页', 'condition 王* 第1页表格第1行']
    expect((await ofPdf(laid(rows))).sort()).toEqual([...found].sort())
    const texts = laid(rows).map(({ x, y, text }) => ({ x: x / 2, y: 300 - y / 3, text }))
    expect((await told('名单.ofd', ofdPage(texts))).sort()).toEqual([...found].sort())
  })
})
