import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { Unreadable } from '../unreadable.ts'
import { isLockedPackage, LOCKED } from './locked.ts'
import { type Block, walkMarkup } from './markup.ts'
import { WORD_AS_READ } from './markup-forms.ts'
import { linesOfOfd } from './ofd.ts'
import { linesOfXls } from './old-excel.ts'
import { linesOfDoc } from './old-word.ts'
import { pdfPages } from './pdf.ts'
import { decodeText } from './text-encoding.ts'
import { newBudget, openZip } from './zip.ts'

/** The words of a file as somebody reads them. */
export interface Words {
  /** A line for each paragraph or row, a tab between cells. */
  text: string
  /** Lines end where the paper ends: paragraphs were put together again by guessing. */
  brokenByLayout: boolean
}

const BEGINS =
  /^(?:\s|　|[一二三四五六七八九十百]+、|（[一二三四五六七八九十]+）|\d+[.．、]|第[\d一二三四五六七八九十百]+[条章节]|附件)/
const ENDS = /[。！？：；.!?:;]$/
const FULL = 0.8

/**
 * The paragraphs of a finished page, whose lines are cut where the paper ends: a line that fills its width goes on
 * in the next, unless a sentence ends there or something new begins.
 */
export function paragraphsOf(lines: readonly string[]): string[] {
  const width = Math.max(0, ...lines.map((line) => line.trim().length)) * FULL
  const paragraphs: string[] = []
  let open = false
  for (const line of lines.map((one) => one.trimEnd()).filter((one) => one.trim() !== '')) {
    const last = paragraphs.length - 1
    if (open && !BEGINS.test(line)) paragraphs[last] += line
    else paragraphs.push(line)
    open = line.trim().length >= width && !ENDS.test(line)
  }
  return paragraphs
}

const oneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
const rowLine = (cells: readonly string[]) => cells.map(oneLine).join('\t')

const WORD_TEXTS = /^word\/(?:document|footnotes|endnotes)\.xml$/
const cellText = (blocks: readonly Block[]) => blocks.map(({ text }) => text.trim()).join(' ')

/** Paragraphs and table rows of a Word file, its notes at the end. */
function linesOfDocx(bytes: Buffer): string[] {
  const parts = openZip(bytes, newBudget()).filter(({ name }) => WORD_TEXTS.test(name))
  if (!parts.some(({ name }) => name === 'word/document.xml'))
    throw new Unreadable('这不是 .docx 文件，或者文件已损坏。请用 Word 或 WPS 另存为 .docx。')
  parts.sort((one, other) => one.name.localeCompare(other.name))
  const lines: string[] = []
  for (const part of parts)
    walkMarkup(decodeText(part.bytes()), WORD_AS_READ, {
      block: ({ text }) => void lines.push(oneLine(text)),
      row: (cells) => void lines.push(rowLine(cells.map(cellText))),
    })
  return lines
}

/** Names of the sheets of a workbook nobody is shown. */
function hiddenSheets(bytes: Buffer): Set<string> {
  const workbook = openZip(bytes, newBudget()).find(({ name }) => name === 'xl/workbook.xml')
  const tags = (workbook ? decodeText(workbook.bytes()) : '').match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? []
  const hidden = tags.filter((tag) => /state="(?:hidden|veryHidden)"/.test(tag))
  return new Set(hidden.map((tag) => /\bname="([^"]*)"/.exec(tag)?.[1] ?? ''))
}

const valueText = (value: unknown) => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return value === null || value === undefined ? '' : String(value)
}

/** The rows of all sheets that are shown, an empty line between two sheets. */
async function linesOfXlsx(bytes: Buffer): Promise<string[]> {
  const hidden = hiddenSheets(bytes)
  const sheets = (await readWorkbook(bytes, { trim: false })).filter(({ sheet }) => !hidden.has(sheet))
  return sheets.flatMap(({ data }, at) => [
    ...(at > 0 ? [''] : []),
    ...data.map((row: readonly unknown[]) => rowLine(row.map(valueText))),
  ])
}

function linesOfCsv(bytes: Buffer): string[] {
  const text = decodeText(bytes)
  if (text.includes('\0')) throw new Unreadable('这不是 CSV 文本文件，请用原来的软件重新另存。')
  const [first = ''] = text.split(/\r?\n/, 1)
  const delimiter = first.includes('\t') && !first.includes(',') ? '\t' : ','
  const rows: string[][] = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true })
  return rows.map(rowLine)
}

async function linesOfPdf(bytes: Buffer): Promise<string[]> {
  return (await pdfPages(bytes)).pages.flatMap((page) => page.split('\n'))
}

/** Who reads which extension, and whether its lines are those of paper. */
const WORDS: Record<
  string,
  { lines(bytes: Buffer): string[] | Promise<string[]>; brokenByLayout?: boolean }
> = {
  doc: { lines: linesOfDoc },
  wps: { lines: linesOfDoc },
  docx: { lines: linesOfDocx },
  xls: { lines: linesOfXls },
  et: { lines: linesOfXls },
  xlsx: { lines: linesOfXlsx },
  csv: { lines: linesOfCsv },
  pdf: { lines: linesOfPdf, brokenByLayout: true },
  ofd: { lines: (bytes) => linesOfOfd(bytes, newBudget()), brokenByLayout: true },
}

const extensionOf = (name: string) => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The words of a file as somebody reads them; refuses what cannot be read. */
export async function wordsIn({ name, bytes }: { name: string; bytes: Buffer }): Promise<Words> {
  const reader = WORDS[extensionOf(name)]
  if (!reader) throw new Unreadable('这种文件里的文字读不出来。')
  if (isLockedPackage(bytes)) throw new Unreadable(LOCKED)
  const { brokenByLayout = false } = reader
  const lines = await reader.lines(bytes)
  const text = (brokenByLayout ? paragraphsOf(lines) : lines).join('\n')
  if (text.trim() === '') throw new Unreadable('里面没有文字。')
  return { text, brokenByLayout }
}
