import { read, utils, type WorkBook, type WorkSheet } from 'xlsx'
import { headsCondition } from '../rules/named-row.ts'
import { Unreadable } from '../unreadable.ts'
import { openCompound } from './compound.ts'
import type { FileInHand } from './file-in-hand.ts'
import { HAS_MACROS, holdsMacros, LOCKED } from './locked.ts'
import { worthShowing } from './looker.ts'
import { propertyTexts } from './property-sets.ts'
import { readRawNumbers } from './raw-numbers.ts'
import { columnLetters } from './sheet-cell.ts'
import { newHeadings } from './table-headings.ts'
import { readUnseenText, rememberingLooker } from './unseen-text.ts'

function openXls(bytes: Buffer): WorkBook {
  try {
    return read(bytes, { type: 'buffer', cellFormula: true, cellHTML: false, cellStyles: true })
  } catch (error) {
    const locked = /password|encrypt/i.test((error as Error).message)
    throw new Unreadable(
      locked ? LOCKED : '这个 .xls 文件读不出来，可能已损坏。请用 Excel 或 WPS 另存为 .xlsx。',
    )
  }
}

interface Sheet {
  sheet: WorkSheet
  /** 工作表“名单”, 隐藏工作表“旧表”. */
  name: string
}

function sheetsOf(workbook: WorkBook): Sheet[] {
  return workbook.SheetNames.flatMap((name, at) => {
    const sheet = workbook.Sheets[name]
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0
    return sheet ? [{ sheet, name: `${hidden ? '隐藏工作表' : '工作表'}“${name}”` }] : []
  })
}

/** The rows of a sheet with their number, as texts by column from its first. */
function rowsOf(sheet: WorkSheet): { at: number; texts: string[] }[] {
  const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1, raw: true, blankrows: true, defval: '' })
  return rows.map((cells, at) => ({ at, texts: cells.map((cell) => String(cell ?? '')) }))
}

const unseen = (row: boolean, column: boolean) => {
  const words = [...(row ? ['隐藏行'] : []), ...(column ? ['隐藏列'] : [])].join('、')
  return words && `（${words}）`
}

function readSheet({ sheet, name }: Sheet, { looker, inside }: FileInHand): void {
  const headings = newHeadings()
  const { s: corner } = utils.decode_range(sheet['!ref'] ?? 'A1')
  const placeOf = (row: number, column: number) => () => {
    const hidden = unseen(sheet['!rows']?.[row]?.hidden === true, sheet['!cols']?.[column]?.hidden === true)
    return `${inside}${name}!${columnLetters(column + 1)}${row + 1}${hidden}`
  }
  for (const { at, texts } of rowsOf(sheet)) {
    const isHeading = headings.learn(new Map(texts.entries()))
    if (isHeading && !looker.thorough) continue
    if (!texts.some((text, column) => worthShowing(looker, text) || headsCondition(headings.of(column))))
      continue
    looker.row(
      texts.map((text, column) => ({
        text,
        heading: headings.of(column),
        place: placeOf(corner.r + at, corner.c + column),
      })),
    )
  }
}

function readComments({ sheet, name }: Sheet, { looker, inside }: FileInHand): void {
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue
    for (const { t, a } of cell.c ?? [])
      looker.text(`${a ?? ''} ${t ?? ''}`, () => `${inside}${name}!${address}的批注`)
    if (typeof cell.f === 'string') looker.text(cell.f, () => `${inside}${name}!${address}的公式`)
  }
}

/** Excel 97–2003: every sheet, shown or not, comments, formulas, properties, and what is kept unseen. */
export function readXls(given: FileInHand): undefined {
  if (holdsMacros(given.bytes)) given.looker.unreadable(`${given.inside}宏`, HAS_MACROS)
  const workbook = openXls(given.bytes)
  const compound = openCompound(given.bytes)
  const { looker, wasShown } = rememberingLooker(given.looker)
  const file = { ...given, looker }
  for (const name of workbook.SheetNames) looker.text(name, () => `${file.inside}工作表名`)
  for (const sheet of sheetsOf(workbook)) {
    readSheet(sheet, file)
    readComments(sheet, file)
  }
  for (const words of propertyTexts(compound)) looker.text(words, () => `${file.inside}文档属性`)
  const stream = compound.stream('Workbook') ?? compound.stream('Book')
  if (stream) readUnseenText(file, stream, wasShown)
  readRawNumbers(file, '文件结构（看不见的部分）', wasShown)
}

/** The rows of all sheets that are shown, a tab between cells. */
export function linesOfXls(bytes: Buffer): string[] {
  return sheetsOf(openXls(bytes))
    .filter(({ name }) => !name.startsWith('隐藏'))
    .flatMap(({ sheet }) => rowsOf(sheet))
    .map(({ texts }) => texts.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .filter((line) => line.trim() !== '')
}
