import WordExtractor from 'word-extractor'
import { read, utils } from 'xlsx'
import { Unreadable } from '../unreadable.ts'
import { linesOfOfd } from './ofd.ts'
import { linesOfPdf } from './pdf.ts'
import { newBudget } from './zip.ts'

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

async function wordsOfDoc(bytes: Buffer): Promise<string> {
  const document = await new WordExtractor().extract(bytes)
  const parts = [document.getBody(), document.getFootnotes(), document.getTextboxes()]
  return parts.join('\n').replace(/[\r\v\f]+/g, '\n')
}

function wordsOfXls(bytes: Buffer): string {
  const workbook = read(bytes, { type: 'buffer', cellHTML: false })
  const tables = workbook.SheetNames.flatMap((name) => workbook.Sheets[name] ?? [])
  return tables.map((sheet) => utils.sheet_to_csv(sheet, { FS: '\t', blankrows: false })).join('\n')
}

const WORDS: Record<string, (bytes: Buffer) => string | Promise<string>> = {
  doc: wordsOfDoc,
  xls: wordsOfXls,
  pdf: async (bytes) => paragraphsOf(await linesOfPdf(bytes)).join('\n'),
  ofd: (bytes) => paragraphsOf(linesOfOfd(bytes, newBudget())).join('\n'),
}

const extensionOf = (name: string) => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** The words of a file as somebody reads them, a line for each paragraph or row; refuses what cannot be read. */
export async function wordsIn({ name, bytes }: { name: string; bytes: Buffer }): Promise<string> {
  const read = WORDS[extensionOf(name)]
  const words = read && (await read(bytes)).trim()
  if (!words) throw new Unreadable('里面没有文字。')
  return words
}
