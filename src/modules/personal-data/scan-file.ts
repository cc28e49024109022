import { stat } from 'node:fs/promises'
import type { ReadingLimits } from '#kernel/files/reading-process.ts'
import type { Scan } from './hit.ts'
import { readIsolated } from './isolation/isolated-reader.ts'
import { newLooker, type OwnWords } from './lookers.ts'
import { PAGE_FORM } from './readers/markup-forms.ts'
import { readMarkup } from './readers/markup-part.ts'

/** A file to look through: its name, and its bytes or where they lie. */
export type FileToScan = { name: string; bytes: Uint8Array } | { name: string; path: string }

/** What may be looked through; larger files are refused before a byte of them is read. */
export const LARGEST_FILE = 200 * 1024 * 1024

const MEGABYTE = 1024 * 1024
const TOO_LARGE = `文件超过 ${LARGEST_FILE / MEGABYTE} MB，没有读取。请拆成几个较小的文件。`

/** How long a file is; undefined when there is none. */
async function lengthOf(file: FileToScan): Promise<number | undefined> {
  if ('bytes' in file) return file.bytes.length
  const found = await stat(file.path).catch(() => undefined)
  return found?.isFile() ? found.size : undefined
}

const unread = (why: string): Scan => ({ hits: [], unreadable: [why] })

/**
 * Looks through a file for personal data, hidden places included, in a process of its own. Always answers: what
 * cannot be read is said to be unreadable and is never taken for clean.
 */
export async function scanFile(
  file: FileToScan,
  options: { own?: OwnWords; limits?: ReadingLimits } = {},
): Promise<Scan> {
  const length = await lengthOf(file)
  if (length === undefined) return unread('没有这个文件，或者不能读取。')
  if (length > LARGEST_FILE) return unread(TOO_LARGE)
  const answer = await readIsolated({ task: 'scan', ...file, own: [...(options.own ?? [])] }, options.limits)
  return 'scan' in answer ? answer.scan : unread('failure' in answer ? answer.failure : TOO_LARGE)
}

/** Looks through a plain text, such as a title, paragraph by paragraph. */
export function scanText(text: string, place: string, own?: OwnWords): Scan {
  const { looker, scan } = newLooker({ cover: false, ...(own ? { own } : {}) })
  const lines = text.split('\n')
  for (const [at, line] of lines.entries())
    looker.text(line, () => (lines.length > 1 ? `${place}第${at + 1}行` : place))
  return scan()
}

const bodyPlace = (paragraph: number) => (paragraph > 0 ? `正文第${paragraph}段` : '正文')

/** Looks through the text of an article as it is kept: paragraphs, tables, words on pictures. */
export function scanBody(html: string, own?: OwnWords): Scan {
  const { looker, scan } = newLooker({ cover: false, ...(own ? { own } : {}) })
  readMarkup(html, PAGE_FORM, looker, bodyPlace)
  return scan()
}
