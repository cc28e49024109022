import { parse } from 'csv-parse/sync'
import { headsCondition } from '../rules/named-row.ts'
import { Unreadable } from '../unreadable.ts'
import type { FileInHand } from './file-in-hand.ts'
import { type Change, changed, worthShowing } from './looker.ts'
import { PAGE_FORM, PLAIN_FORM } from './markup-forms.ts'
import { readMarkup } from './markup-part.ts'
import { type Headings, newHeadings } from './table-headings.ts'
import { decodeText, encodeText } from './text-encoding.ts'

function textOf({ bytes }: FileInHand): string {
  const text = decodeText(bytes)
  if (text.includes('\0')) throw new Unreadable('内容不是文字，与扩展名不符。请用原来的软件重新另存。')
  return text
}

const LINE = /[^\r\n]+/g

/** A text file, line by line. */
export function readText(file: FileInHand): Buffer | undefined {
  const text = textOf(file)
  const edits: Change[] = []
  let line = 0
  let counted = 0
  const lineAt = (at: number) => {
    for (; counted < at; counted++) if (text[counted] === '\n') line += 1
    return line + 1
  }
  for (const { 0: words, index } of text.matchAll(LINE)) {
    if (!worthShowing(file.looker, words)) continue
    const number = lineAt(index)
    for (const change of file.looker.text(words, () => `${file.inside}第${number}行`))
      edits.push({ ...change, start: change.start + index, end: change.end + index })
  }
  return edits.length === 0 ? undefined : encodeText(changed(text, edits))
}

const delimiterOf = (text: string) => ((text.match(/[^\r\n]*/)?.[0] ?? '').includes('\t') ? '\t' : ',')

function rowsOf(text: string): string[][] | undefined {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
    })
  } catch {
    return undefined
  }
}

const quoted = (cell: string) => (/[",\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Looks at one row and writes what changes into it; whether anything did. */
function lookAtRow({ looker, inside }: FileInHand, row: string[], at: number, headings: Headings): boolean {
  if (!row.some((cell, column) => worthShowing(looker, cell) || headsCondition(headings.of(column))))
    return false
  const looked = row.map((cell, column) => ({
    text: cell,
    heading: headings.of(column),
    place: () => `${inside}第${at + 1}行第${column + 1}列`,
  }))
  const answers = looker.row(looked)
  for (const [column, changes] of answers.entries()) row[column] = changed(row[column] ?? '', changes)
  return answers.some((changes) => changes.length > 0)
}

/** A table of separated values, row by row, with the headings of its columns. */
export function readCsv(file: FileInHand): Buffer | undefined {
  const text = textOf(file)
  const rows = rowsOf(text)
  if (!rows) return readText(file)
  const headings = newHeadings()
  let touched = false
  for (const [at, row] of rows.entries()) {
    const isHeading = headings.learn(new Map(row.map((cell, column) => [column, cell])))
    if ((!isHeading || file.looker.thorough) && lookAtRow(file, row, at, headings)) touched = true
  }
  if (!touched) return undefined
  const delimiter = delimiterOf(text)
  return encodeText(`${rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')}\r\n`)
}

/** A web page. */
export function readPage(file: FileInHand): Buffer | undefined {
  const source = textOf(file).replace(/<!doctype[^>[]*>/i, '')
  const after = readMarkup(source, PAGE_FORM, file.looker, (nth) => `${file.inside}第${nth}段`)
  return after === undefined ? undefined : encodeText(after)
}

/** Any other XML. */
export function readXml(file: FileInHand): Buffer | undefined {
  const after = readMarkup(textOf(file), PLAIN_FORM, file.looker, (nth) => `${file.inside}第${nth}处`)
  return after === undefined ? undefined : Buffer.from(after.replace(/^\ufeff/, ''), 'utf8')
}
