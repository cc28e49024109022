import { getDocumentProxy } from 'unpdf'
import { UnreadablePaper } from './paper.ts'

/** A piece of text on a PDF page, in points; `y` grows downwards over all pages. */
export interface Word {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly right: number
  readonly centre: number
  readonly y: number
  readonly height: number
}

const MOST_PAGES = 200
const TOUCHING = 0.35

interface Item {
  str?: string
  transform?: number[]
  width?: number
  height?: number
}

/** The words of a PDF in reading order; refuses a file without text, as a scan is. */
export async function pdfWords(bytes: Buffer): Promise<Word[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes)).catch(() => {
    throw new UnreadablePaper('读不出这个 PDF：文件可能已损坏或加了密码。')
  })
  const words: Word[] = []
  let above = 0
  for (let at = 1; at <= Math.min(pdf.numPages, MOST_PAGES); at++) {
    const page = await pdf.getPage(at)
    const [, , , height = 0] = page.view
    const { items } = await page.getTextContent()
    words.push(...joined((items as Item[]).flatMap((item) => wordOf(item, at, above + height))))
    above += height
  }
  if (words.length === 0)
    throw new UnreadablePaper('这个 PDF 里没有文字（可能是扫描件）。请用原来的 Word 文档或网页核对。')
  return words
}

function wordOf(
  { str = '', transform = [], width = 0, height = 0 }: Item,
  page: number,
  bottom: number,
): Word[] {
  if (str.trim() === '') return []
  const x = transform[4] ?? 0
  const y = bottom - (transform[5] ?? 0)
  return [{ text: str, page, x, right: x + width, centre: x + width / 2, y, height }]
}

/** Some programs write glyph by glyph: what touches on one line is one word. */
function joined(words: readonly Word[]): Word[] {
  const lines = [...words].sort((a, b) => (Math.abs(a.y - b.y) < 1 ? a.x - b.x : a.y - b.y))
  const whole: Word[] = []
  for (const word of lines) {
    const last = whole.at(-1)
    if (last && touches(last, word)) whole[whole.length - 1] = merge(last, word)
    else whole.push(word)
  }
  return whole
}

function touches(left: Word, right: Word): boolean {
  return Math.abs(left.y - right.y) < 1 && right.x - left.right < left.height * TOUCHING && right.x >= left.x
}

function merge(left: Word, right: Word): Word {
  const end = Math.max(left.right, right.right)
  return { ...left, text: left.text + right.text, right: end, centre: (left.x + end) / 2 }
}
