import WordExtractor from 'word-extractor'
import { headsCondition } from '../rules/named-row.ts'
import { Unreadable } from '../unreadable.ts'
import { type Compound, openCompound } from './compound.ts'
import type { FileInHand } from './file-in-hand.ts'
import { HAS_MACROS, holdsMacros, LOCKED } from './locked.ts'
import { worthShowing } from './looker.ts'
import { propertyTexts } from './property-sets.ts'
import { readRawNumbers } from './raw-numbers.ts'
import { type Headings, newHeadings } from './table-headings.ts'
import { readUnseenText, rememberingLooker } from './unseen-text.ts'

const UNREAD = '这个 .doc 文件读不出来，可能已损坏。请用 Word 或 WPS 另存为 .docx。'
const FLAGS_AT = 10
const ENCRYPTED = 0x0100

/** The stream the text stands in; refuses a document that is locked or none. */
function textStream(compound: Compound): Buffer {
  const stream = compound.stream('WordDocument')
  if (!stream || stream.length < FLAGS_AT + 2) throw new Unreadable(UNREAD)
  if (stream.readUInt16LE(FLAGS_AT) & ENCRYPTED) throw new Unreadable(LOCKED)
  return stream
}

/** The parts of a document of Word 97–2003, as its reader tells them. */
async function openDoc(bytes: Buffer) {
  const compound = openCompound(bytes)
  const stream = textStream(compound)
  const document = await new WordExtractor().extract(bytes).catch(() => {
    throw new Unreadable(UNREAD)
  })
  return { compound, stream, document }
}

const linesOf = (text: string) => text.split(/[^\P{Cc}\t]+/u).filter((line) => line.trim() !== '')

interface Table {
  number: number
  rows: number
  headings: Headings
}

function readRow(line: string, { number, rows, headings }: Table, { looker, inside }: FileInHand): void {
  const cells = line.split('\t')
  const isHeading = headings.learn(new Map(cells.entries()))
  if (isHeading && !looker.thorough) return
  if (!cells.some((text, column) => worthShowing(looker, text) || headsCondition(headings.of(column)))) return
  looker.row(
    cells.map((text, column) => ({
      text,
      heading: headings.of(column),
      place: () => `${inside}正文表格${number}第${rows}行第${column + 1}列`,
    })),
  )
}

/** The text of the document: paragraphs, and rows of tables, whose cells are set apart by tabs. */
function readBody(text: string, file: FileInHand): void {
  let table: Table | undefined
  let tables = 0
  for (const [at, line] of linesOf(text).entries()) {
    if (line.includes('\t')) {
      if (!table) {
        tables += 1
        table = { number: tables, rows: 0, headings: newHeadings() }
      }
      table.rows += 1
      readRow(line, table, file)
    } else {
      table = undefined
      if (worthShowing(file.looker, line)) file.looker.text(line, () => `${file.inside}正文第${at + 1}段`)
    }
  }
}

/** Word 97–2003: text, headers, notes, comments, text boxes, properties, and what is kept unseen. */
export async function readDoc(given: FileInHand): Promise<undefined> {
  if (holdsMacros(given.bytes)) given.looker.unreadable(`${given.inside}宏`, HAS_MACROS)
  const { compound, stream, document } = await openDoc(given.bytes)
  const { looker, wasShown } = rememberingLooker(given.looker)
  const file = { ...given, looker }
  readBody(document.getBody(), file)
  const around: [string, string[]][] = [
    ['页眉页脚', linesOf(document.getHeaders({ includeFooters: true }))],
    ['脚注', linesOf(document.getFootnotes())],
    ['尾注', linesOf(document.getEndnotes())],
    ['批注', linesOf(document.getAnnotations())],
    ['文本框', linesOf(document.getTextboxes())],
    ['文档属性', propertyTexts(compound)],
  ]
  for (const [part, lines] of around)
    for (const words of lines)
      if (worthShowing(looker, words)) looker.text(words, () => `${file.inside}${part}`)
  readUnseenText(file, stream, wasShown)
  readRawNumbers(file, '文件结构（看不见的部分）', wasShown)
}

/** The text of the document as somebody reads it: a line for each paragraph or row. */
export async function linesOfDoc(bytes: Buffer): Promise<string[]> {
  const { document } = await openDoc(bytes)
  return [document.getBody(), document.getFootnotes(), document.getTextboxes()].flatMap(linesOf)
}
