import { getDocumentProxy } from 'unpdf'
import { Unreadable } from '../unreadable.ts'
import type { FileInHand } from './file-in-hand.ts'
import type { Placed } from './laid-out.ts'
import { type LaidTables, newLaidTables } from './laid-out-table.ts'
import { readRawNumbers } from './raw-numbers.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>

const MOST_PAGES = 5000

const CROPPED = '/CropBox'
const LETTER_X = 0x58

/** The file with its pages whole: what was cut off by hand is hidden, and still there for whoever looks. */
function uncropped(bytes: Buffer): Buffer {
  const whole = Buffer.from(bytes)
  for (let at = whole.indexOf(CROPPED); at >= 0; at = whole.indexOf(CROPPED, at + 1)) whole[at + 1] = LETTER_X
  return whole
}

async function open(bytes: Buffer): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, stopAtErrors: true })
  } catch (error) {
    throw new Unreadable(
      (error as Error).name === 'PasswordException'
        ? 'PDF 加了密码，读不出来。请去掉密码后再上传。'
        : 'PDF 已损坏，读不出来。请用原来的软件重新导出。',
    )
  }
}

interface PageText {
  lines: string[]
  /** The same words where they stand, down from the top. */
  placed: Placed[]
}

async function textOf(page: Page): Promise<PageText> {
  const { items } = await page.getTextContent()
  let text = ''
  const placed: Placed[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    text += item.str + (item.hasEOL ? '\n' : '')
    const [, , , , x = 0, y = 0]: number[] = item.transform
    placed.push({ x, y: -y, width: item.width, height: item.height, text: item.str })
  }
  return { lines: text.split('\n'), placed }
}

/** Words that lie over the page: notes, filled-in fields, link targets. */
async function overlaidWords(page: Page): Promise<string[]> {
  const annotations: Record<string, unknown>[] = await page.getAnnotations()
  return annotations.flatMap((annotation) =>
    ['contentsObj', 'titleObj', 'fieldValue', 'fieldName', 'alternativeText', 'url', 'contents'].flatMap(
      (key) => {
        const value = annotation[key]
        if (typeof value === 'string') return [value]
        return value && typeof value === 'object' && 'str' in value ? [String(value.str)] : []
      },
    ),
  )
}

/** The codes of the operators that paint a picture. */
const PAINTS_PICTURE = new Set([82, 83, 84, 85, 86, 87, 88, 89, 90])

async function isPictureOnly(page: Page, words: readonly string[]): Promise<boolean> {
  if (words.some((line) => line.trim() !== '')) return false
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((code: number) => PAINTS_PICTURE.has(code))
}

const NO_TEXT = '这一页是扫描的图片，没有文字，查不出里面有没有个人信息。请用原件导出带文字的 PDF。'

/** The text of every page, for a new paper to be made of it; what shows no text is named. */
export async function pdfPages(bytes: Buffer): Promise<{ pages: string[]; unreadable: string[] }> {
  const pdf = await open(bytes)
  try {
    const pages: string[] = []
    const unreadable: string[] = []
    if (pdf.numPages > MOST_PAGES) throw new Unreadable(`超过 ${MOST_PAGES} 页，请拆成几个文件。`)
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { lines } = await textOf(page)
      if (await isPictureOnly(page, lines)) unreadable.push(`第${number}页：${NO_TEXT}`)
      pages.push(lines.join('\n'))
      page.cleanup()
    }
    return { pages, unreadable }
  } finally {
    await pdf.destroy()
  }
}

async function readPage(pdf: Pdf, number: number, file: FileInHand, tables: LaidTables): Promise<void> {
  const { looker, inside } = file
  const page = await pdf.getPage(number)
  const place = `${inside}第${number}页`
  const { lines, placed } = await textOf(page)
  for (const line of lines) looker.text(line, () => place)
  // A number may be broken where its cell ends.
  looker.text(lines.join('\n'), () => place)
  tables.read(placed, looker, place)
  for (const words of await overlaidWords(page)) looker.text(words, () => `${place}的批注或表单`)
  if (await isPictureOnly(page, lines)) looker.unreadable(place, NO_TEXT)
  page.cleanup()
}

async function readAround(pdf: Pdf, file: FileInHand): Promise<void> {
  const { looker, inside } = file
  const { info, metadata } = await pdf.getMetadata()
  for (const value of Object.values(info))
    if (typeof value === 'string') looker.text(value, () => `${inside}文档属性`)
  const xmp: unknown = metadata?.getRaw()
  if (typeof xmp === 'string') looker.text(xmp.replace(/<[^>]*>/g, '\n'), () => `${inside}文档属性`)
  const outline = (await pdf.getOutline()) ?? []
  for (const { title } of outline) looker.text(title, () => `${inside}书签`)
  const attached: Record<string, { filename: string; content: Uint8Array }> =
    (await pdf.getAttachments()) ?? {}
  for (const { filename, content } of Object.values(attached))
    await file.read(filename, Buffer.from(content), `${inside}附带的文件“${filename}” `)
}

/** PDF: the text of its pages and their tables, what lies over them, properties, and files inside. */
export async function readPdf(file: FileInHand): Promise<undefined> {
  const pdf = await open(uncropped(file.bytes))
  try {
    if (pdf.numPages > MOST_PAGES) throw new Unreadable(`超过 ${MOST_PAGES} 页，请拆成几个文件。`)
    const tables = newLaidTables()
    for (let number = 1; number <= pdf.numPages; number++) await readPage(pdf, number, file, tables)
    await readAround(pdf, file)
    readRawNumbers(file, '文件结构')
  } finally {
    await pdf.destroy()
  }
}
