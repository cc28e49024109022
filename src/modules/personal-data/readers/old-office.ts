import WordExtractor from 'word-extractor'
import { read, utils, type WorkBook, type WorkSheet } from 'xlsx'
import { headsCondition } from '../rules/named-row.ts'
import { Unreadable } from '../unreadable.ts'
import type { FileInHand } from './file-in-hand.ts'
import { worthShowing } from './looker.ts'
import { readRawNumbers } from './raw-numbers.ts'
import { columnLetters } from './sheet-cell.ts'
import { newHeadings } from './table-headings.ts'

const PACKAGE_NAME = Buffer.from('EncryptedPackage', 'utf16le')
const MACROS = Buffer.from('_VBA_PROJECT', 'utf16le')

/** Refuses what hides its content from every reader. */
function refuseLocked({ bytes, looker, inside }: FileInHand): void {
  if (bytes.includes(PACKAGE_NAME)) throw new Unreadable('文件加了密码，读不出来。请去掉密码后再上传。')
  if (bytes.includes(MACROS))
    looker.unreadable(`${inside}宏`, '文件里有宏，不能公开。请另存为不带宏的 .docx 或 .xlsx。')
}

/** Word 97–2003: text, headers, notes, comments, text boxes, and the bytes for what is kept unseen. */
export async function readDoc(file: FileInHand): Promise<undefined> {
  refuseLocked(file)
  const { looker, inside } = file
  const document = await new WordExtractor().extract(file.bytes).catch(() => {
    throw new Unreadable('这个 .doc 文件读不出来，可能已损坏或加了密码。请用 Word 或 WPS 另存为 .docx。')
  })
  const parts: [string, string][] = [
    ['正文', document.getBody()],
    ['页眉页脚', document.getHeaders({ includeFooters: true })],
    ['脚注', document.getFootnotes()],
    ['尾注', document.getEndnotes()],
    ['批注', document.getAnnotations()],
    ['文本框', document.getTextboxes()],
  ]
  for (const [part, text] of parts)
    for (const [at, words] of text.split(/[\p{Cc}]+/u).entries())
      if (worthShowing(looker, words))
        looker.text(words, () => `${inside}${part}${part === '正文' ? `第${at + 1}段` : ''}`)
  readRawNumbers(file, '文件结构（看不见的部分）')
}

function openXls(bytes: Buffer): WorkBook {
  try {
    return read(bytes, { type: 'buffer', cellFormula: true, cellHTML: false, bookProps: false })
  } catch (error) {
    const locked = /password|encrypt/i.test((error as Error).message)
    throw new Unreadable(
      locked
        ? '这个 .xls 文件加了密码，读不出来。请去掉密码后再上传。'
        : '这个 .xls 文件读不出来，可能已损坏。请用 Excel 或 WPS 另存为 .xlsx。',
    )
  }
}

function readXlsSheet(sheet: WorkSheet, name: string, { looker }: FileInHand): void {
  const headings = newHeadings()
  const { s: corner } = utils.decode_range(sheet['!ref'] ?? 'A1')
  const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1, raw: true, blankrows: true, defval: '' })
  for (const [at, cells] of rows.entries()) {
    const texts = cells.map((cell) => String(cell ?? ''))
    const isHeading = headings.learn(new Map(texts.entries()))
    if (isHeading && !looker.thorough) continue
    if (!texts.some((text, column) => worthShowing(looker, text) || headsCondition(headings.of(column))))
      continue
    looker.row(
      texts.map((text, column) => ({
        text,
        heading: headings.of(column),
        place: () => `${name}!${columnLetters(corner.c + column + 1)}${corner.r + at + 1}`,
      })),
    )
  }
}

function readXlsComments(sheet: WorkSheet, name: string, { looker }: FileInHand): void {
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue
    for (const { t, a } of cell.c ?? [])
      looker.text(`${a ?? ''} ${t ?? ''}`, () => `${name}!${address}的批注`)
    if (typeof cell.f === 'string') looker.text(cell.f, () => `${name}!${address}的公式`)
  }
}

/** Excel 97–2003. */
export function readXls(file: FileInHand): undefined {
  refuseLocked(file)
  const workbook = openXls(file.bytes)
  for (const [at, sheetName] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[sheetName]
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0
    const name = `${file.inside}${hidden ? '隐藏工作表' : '工作表'}“${sheetName}”`
    file.looker.text(sheetName, () => `${file.inside}工作表名`)
    if (!sheet) continue
    readXlsSheet(sheet, name, file)
    readXlsComments(sheet, name, file)
  }
  readRawNumbers(file, '文件结构（看不见的部分）')
}
