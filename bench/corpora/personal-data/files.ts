import { utils, write } from 'xlsx'
import { docxOf, imageOf, ofdOf, paragraph, pdfOf, xlsxOf, zipOf } from '#modules/personal-data/testing.ts'

const sheet = (text: string) =>
  `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>公示内容</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`

function xls(text: string): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['公示内容'], [text]]), '公示')
  return write(book, { type: 'buffer', bookType: 'biff8' })
}

/** Every way a text can stand in a file, seen or hidden. */
const WAYS: [extension: string, make: (text: string) => Buffer][] = [
  ['docx', (text) => docxOf(paragraph('公示如下。') + paragraph(text))],
  ['docx', (text) => docxOf(paragraph(text.slice(0, text.length - 5), text.slice(-5)))],
  [
    'docx',
    (text) =>
      docxOf(paragraph('正文'), { 'word/comments.xml': `<w:comments>${paragraph(text)}</w:comments>` }),
  ],
  ['docx', (text) => docxOf(paragraph('正文'), { 'word/header1.xml': `<w:hdr>${paragraph(text)}</w:hdr>` })],
  ['docx', (text) => docxOf(`<w:p><w:del><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p>`)],
  ['xlsx', (text) => xlsxOf([{ name: '公示', inner: sheet(text) }])],
  [
    'xlsx',
    (text) =>
      xlsxOf([
        { name: '公示', inner: sheet('无') },
        { name: '底表', state: 'hidden', inner: sheet(text) },
      ]),
  ],
  ['xlsx', (text) => xlsxOf([{ name: '公示', inner: sheet('无') }], [text])],
  ['xls', xls],
  ['pdf', (text) => pdfOf(text)],
  ['ofd', (text) => ofdOf(text)],
  ['csv', (text) => Buffer.from(`公示内容\n"${text}"\n`)],
  ['txt', (text) => Buffer.from(`公示\r\n${text}\r\n`)],
  ['zip', (text) => zipOf({ '内/公示.txt': text })],
  ['jpg', (text) => imageOf(text)],
]

/** The text in a file of the nth kind; every kind comes in turn. */
export function fileOf(text: string, nth: number): { extension: string; bytes: Buffer } {
  const [extension, make] = WAYS[nth % WAYS.length] as (typeof WAYS)[number]
  return { extension, bytes: make(text) }
}
