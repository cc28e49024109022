import { describe, expect, it } from 'vitest'
import type { Passage } from './passages.ts'
import { redactWithin, stretchesOf } from './redact-within.ts'
import { docxOf, paragraph, pdfOf, sharedRow, xlsxOf, zipOf } from './testing.ts'

const covers = (words: string, whole = false): Passage => ({ words, whole, mark: '■■■〔1〕' })
const textsOf = async (name: string, bytes: Buffer) =>
  (await stretchesOf({ name, bytes })).map(({ text }) => text)

/** The file without the passages; read once more, none of them is found. */
async function redacted(name: string, bytes: Buffer, passages: Passage[]) {
  const first = await redactWithin({ name, bytes }, passages)
  const after = Buffer.from(first.bytes ?? [])
  expect((await redactWithin({ name, bytes: after }, passages)).counts).toEqual(passages.map(() => 0))
  return { after, counts: first.counts }
}

describe('covering passages in a file', () => {
  it('finds them in a Word file however its runs cut them, in deleted text, comments and properties', async () => {
    const bytes = docxOf(
      `${paragraph('底价为', '三百', '二十万元', '，按此谈判')}<w:p><w:del><w:r><w:delText>三百二十万元</w:delText></w:r></w:del></w:p>`,
      {
        'word/comments.xml': `<w:comments><w:comment w:author="甲">${paragraph('三百二十万元太高')}</w:comment></w:comments>`,
        'docProps/core.xml': '<cp:coreProperties><dc:title>三百二十万元的报价</dc:title></cp:coreProperties>',
      },
    )
    const { after, counts } = await redacted('报价.docx', bytes, [covers('三百二十万元')])
    expect(counts).toEqual([4])
    expect(await textsOf('报价.docx', after)).toContain('底价为■■■〔1〕，按此谈判')
  })

  it('finds them in headings, shared strings and hidden sheets of a workbook', async () => {
    const bytes = xlsxOf(
      [
        { name: '名单', inner: `<sheetData>${sharedRow(1, [0, 1])}${sharedRow(2, [2, 3])}</sheetData>` },
        { name: '旧表', state: 'hidden', inner: `<sheetData>${sharedRow(1, [2])}</sheetData>` },
      ],
      ['姓名', '金额', '陈大文', '800'],
    )
    const { after, counts } = await redacted('名单.xlsx', bytes, [covers('陈大文')])
    expect(counts[0]).toBeGreaterThanOrEqual(2)
    expect(await textsOf('名单.xlsx', after)).toEqual(expect.arrayContaining(['姓名', '金额', '800']))
    expect((await redacted('名单.xlsx', bytes, [covers('姓名')])).counts[0]).toBeGreaterThan(0)
  })

  it.each([
    ['a whole cell leaves longer cells alone', covers('12', true), '号,数\r\n■■■〔1〕,120\r\n'],
    ['any occurrence is covered otherwise', covers('12'), '号,数\r\n■■■〔1〕,■■■〔1〕0\r\n'],
    ['full-width digits are the same', covers('１２', true), '号,数\r\n■■■〔1〕,120\r\n'],
  ])('in a table of values %s', async (_, passage, expected) => {
    const { after } = await redacted('表.csv', Buffer.from('号,数\r\n12,120\r\n'), [passage])
    expect(after.toString().replace('\ufeff', '')).toBe(expected)
  })

  it('finds them in a zip within, and in the names of its files', async () => {
    const inner = docxOf(paragraph('举报人李四'))
    const bytes = zipOf({ '李四的材料.docx': inner })
    expect((await redacted('材料.zip', bytes, [covers('李四')])).counts).toEqual([2])
  })

  it('gives the text of a PDF without them and never the PDF itself', async () => {
    const bytes = pdfOf('price 320 yuan')
    const { pages, counts, bytes: rewritten } = await redactWithin({ name: 'a.pdf', bytes }, [covers('320')])
    expect(counts).toEqual([1])
    expect(pages?.join('\n')).toContain('price ■■■〔1〕 yuan')
    expect(rewritten).toBeUndefined()
  })

  it('says that a passage is nowhere', async () => {
    const { counts, bytes } = await redactWithin({ name: 'a.txt', bytes: Buffer.from('没有这句话') }, [
      covers('有那句话'),
    ])
    expect([counts, bytes]).toEqual([[0], undefined])
  })
})
