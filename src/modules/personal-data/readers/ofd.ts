import { Unreadable } from '../unreadable.ts'
import type { FileInHand } from './file-in-hand.ts'
import type { Placed } from './laid-out.ts'
import { type LaidTables, newLaidTables } from './laid-out-table.ts'
import { worthShowing } from './looker.ts'
import { PLAIN_FORM } from './markup-forms.ts'
import { readMarkup } from './markup-part.ts'
import { readRawNumbers } from './raw-numbers.ts'
import { decodeText } from './text-encoding.ts'
import { type Budget, openZip } from './zip.ts'

const TEXT_OBJECT = /<(?:\w+:)?TextObject\b([^>]*)>(.*?)<\/(?:\w+:)?TextObject>/gs
const TEXT_CODE = /<(?:\w+:)?TextCode\b[^>]*>([^<]*)<\/(?:\w+:)?TextCode>/g
const PICTURE = /\.(?:jpe?g|png)$/i

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

function writtenIn(page: string): Placed[] {
  return [...page.matchAll(TEXT_OBJECT)].map(([, attributes = '', inner = '']) => {
    const box = (/Boundary="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/).map(Number)
    const [x = 0, y = 0, width = 0, height = 0] = box
    return {
      x,
      y,
      width,
      height,
      text: [...inner.matchAll(TEXT_CODE)].map(([, text = '']) => unescaped(text)).join(''),
    }
  })
}

const SAME_LINE = 1.5
const GAP = 2

/** The lines of a page: what stands at one height, from left to right, joined where nothing stands between. */
function linesOf(page: string): string[] {
  const lines: { y: number; right: number; text: string }[] = []
  const sorted = writtenIn(page).sort((one, other) => one.y - other.y || one.x - other.x)
  for (const { x, y, width, text } of sorted) {
    const line = lines.at(-1)
    if (!line || Math.abs(line.y - y) > SAME_LINE) lines.push({ y, right: x + width, text })
    else {
      line.text += (x - line.right > GAP ? ' ' : '') + text
      line.right = x + width
    }
  }
  return lines.map((line) => line.text)
}

function lookAtPage(page: string, place: string, { looker }: FileInHand, tables: LaidTables): void {
  for (const line of linesOf(page)) if (worthShowing(looker, line)) looker.text(line, () => place)
  // Text set by single characters or out of order is joined in the order it was written as well.
  const placed = writtenIn(page)
  const written = placed.map(({ text }) => text).join('')
  if (worthShowing(looker, written)) looker.text(written, () => place)
  tables.read(placed, looker, place)
}

const PAGE = /Pages?\/Page_(\d+)\/Content\.xml$/i

async function readPart(path: string, bytes: Buffer, file: FileInHand, tables: LaidTables): Promise<void> {
  const page = PAGE.exec(path)?.[1]
  const place = page === undefined ? `${file.inside}部件“${path}”` : `${file.inside}第${Number(page) + 1}页`
  if (/\.xml$/i.test(path)) {
    const text = decodeText(bytes)
    if (/<(?:\w+:)?TextObject\b/.test(text)) lookAtPage(text, place, file, tables)
    else readMarkup(text, PLAIN_FORM, file.looker, () => place)
  } else if (PICTURE.test(path) || /Attachs?\//i.test(path)) await file.read(path, bytes, `${place} `)
  else readRawNumbers({ ...file, bytes }, place)
}

/** OFD, the national format of finished pages: a zip of XML. */
export async function readOfd(file: FileInHand): Promise<undefined> {
  const entries = openZip(file.bytes, file.budget).filter((entry) => !entry.folder)
  if (!entries.some((entry) => entry.name === 'OFD.xml'))
    throw new Unreadable('内容不是 OFD 文件，与扩展名不符。请用原来的软件重新另存。')
  const tables = newLaidTables()
  for (const entry of entries) {
    const bytes = entry.bytes()
    if (bytes.length > 0) await readPart(entry.name, bytes, file, tables)
  }
}

const pageNumber = (path: string) => Number(PAGE.exec(path)?.[1] ?? 0)

/** The lines of all pages, as they stand on the paper. */
export function linesOfOfd(bytes: Buffer, budget: Budget): string[] {
  return openZip(bytes, budget)
    .filter((entry) => PAGE.test(entry.name))
    .sort((one, other) => pageNumber(one.name) - pageNumber(other.name))
    .flatMap((entry) => linesOf(decodeText(entry.bytes())))
}
