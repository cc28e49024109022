import { Unreadable } from '../unreadable.ts'
import type { FileInHand } from './file-in-hand.ts'
import { HAS_MACROS } from './locked.ts'
import { OFFICE_FORM } from './markup-forms.ts'
import { readMarkup } from './markup-part.ts'
import { readRawNumbers } from './raw-numbers.ts'
import { decodeText } from './text-encoding.ts'
import { readWorkbook } from './workbook.ts'
import { openZip } from './zip.ts'
import { packZip } from './zip-file.ts'

const PLACES: [RegExp, string][] = [
  [/^word\/document/, '正文'],
  [/^word\/header/, '页眉'],
  [/^word\/footer/, '页脚'],
  [/^word\/footnotes/, '脚注'],
  [/^word\/endnotes/, '尾注'],
  [/comments|threadedComments/i, '批注'],
  [/people|persons/, '批注的作者'],
  [/^docProps\//, '文档属性'],
  [/\/charts?\//, '图表'],
  [/\/diagrams\//, '图示'],
  [/\/drawings\//, '文本框和图形'],
  [/\/externalLinks\//, '外部链接的缓存'],
  [/\/pivotCache\//, '数据透视表的缓存'],
  [/\/revisions\//, '修订记录'],
  [/^xl\/workbook/, '工作簿的名称和设置'],
  [/^customXml\//, '自定义数据'],
  [/^ppt\/slides\//, '幻灯片'],
  [/^ppt\/notesSlides\//, '备注'],
  [/_rels\//, '链接'],
]

const MARKS: [string, string][] = [
  ['del', '（已删除的修订）'],
  ['delText', '（已删除的修订）'],
  ['moveFrom', '（已移走的修订）'],
  ['txbxContent', '（文本框）'],
]

const SHEET = /^xl\/(?:worksheets|chartsheets|dialogsheets|macrosheets)\/[^/]+\.xml$/i
const STRINGS = 'xl/sharedStrings.xml'
const MACROS = /vbaProject\.bin$|vbaData\.xml$|macrosheets\//i
const PICTURE = /\.(?:jpe?g|png)$/i
const EMBEDDED = /\/embeddings\//i
const XML = /\.(?:xml|rels|vml)$/i

function placeOf(path: string, inside: string) {
  const part = PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? `部件“${path}”`
  return (paragraph: number, marks: readonly string[]) => {
    const mark = MARKS.find(([name]) => marks.includes(name))?.[1] ?? ''
    return `${inside}${part}${paragraph > 0 && part === '正文' ? `第${paragraph}段` : ''}${mark}`
  }
}

function readPart(path: string, bytes: Buffer, file: FileInHand): Buffer | undefined {
  const after = readMarkup(decodeText(bytes), OFFICE_FORM, file.looker, placeOf(path, file.inside))
  return after === undefined ? undefined : Buffer.from(after.replace(/^\ufeff/, ''), 'utf8')
}

/** What stands in a sheet outside its cells: headers, footers, hints, links. */
function aroundCells(source: string, name: string, file: FileInHand): string | undefined {
  const from = source.search(/<(?:\w+:)?sheetData\b/)
  const end = source.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/)
  if (from < 0 || end < 0) return readMarkup(source, OFFICE_FORM, file.looker, placeOf(name, file.inside))
  const place = () => `${file.inside}工作表的页眉页脚、提示和链接（${name}）`
  const after = readMarkup(source.slice(end), OFFICE_FORM, file.looker, place)
  return after === undefined ? undefined : source.slice(0, end) + after
}

function readSheets(texts: Map<string, string>, file: FileInHand): Map<string, string> {
  const sheets = new Map([...texts].filter(([path]) => SHEET.test(path)))
  const parts = {
    workbook: texts.get('xl/workbook.xml') ?? '',
    relations: texts.get('xl/_rels/workbook.xml.rels') ?? '',
    strings: texts.get(STRINGS),
    sheets,
  }
  const after = readWorkbook(parts, STRINGS, file.looker, file.inside)
  for (const [path, source] of sheets) {
    const around = aroundCells(after.get(path) ?? source, path, file)
    if (around !== undefined) after.set(path, around)
  }
  return after
}

const WORKBOOK_PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml)$/

/** The order formulas are reckoned in names cells that may have become plain; the program makes it anew. */
function withoutReckoningOrder(files: Map<string, Buffer>): void {
  if (!files.delete('xl/calcChain.xml')) return
  for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    const text = files.get(path)?.toString('utf8') ?? ''
    files.set(path, Buffer.from(text.replace(/<(?:Override|Relationship)\b[^>]*calcChain[^>]*\/>/g, '')))
  }
}

async function readOther(path: string, bytes: Buffer, file: FileInHand): Promise<Buffer | undefined> {
  if (MACROS.test(path)) file.looker.unreadable(`${file.inside}${path}`, HAS_MACROS)
  if (bytes.length === 0) return undefined
  if (XML.test(path)) return readPart(path, bytes, file)
  if (PICTURE.test(path)) return file.read(path, bytes, `${file.inside}图片“${path}” `)
  if (EMBEDDED.test(path)) return file.read(path, bytes, `${file.inside}内嵌对象“${path}” `)
  readRawNumbers({ ...file, bytes }, `部件“${path}”`)
  return undefined
}

function unpackedParts(file: FileInHand): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const entry of openZip(file.bytes, file.budget))
    if (!entry.folder) files.set(entry.name, entry.bytes())
  if (!files.has('[Content_Types].xml')) throw new Unreadable('内容与扩展名不符，请用原来的软件重新另存。')
  return files
}

function workbookTexts(files: ReadonlyMap<string, Buffer>): Map<string, string> {
  const parts = [...files].filter(([path]) => SHEET.test(path) || WORKBOOK_PARTS.test(path))
  return new Map(parts.map(([path, bytes]) => [path, decodeText(bytes)]))
}

/** Word, Excel and PowerPoint: every part, shown or not. */
export async function readOffice(file: FileInHand): Promise<Buffer | undefined> {
  const files = unpackedParts(file)
  const after = new Map<string, Buffer>()
  for (const [path, text] of readSheets(workbookTexts(files), file)) after.set(path, Buffer.from(text))
  const others = [...files].filter(([path]) => !SHEET.test(path) && path !== STRINGS)
  for (const [path, bytes] of others) {
    const rewritten = await readOther(path, bytes, file)
    if (rewritten) after.set(path, rewritten)
  }
  if (after.size === 0) return undefined
  for (const [path, bytes] of after) files.set(path, bytes)
  if ([...after.keys()].some((path) => SHEET.test(path))) withoutReckoningOrder(files)
  return packZip(files)
}
