import { headsCondition } from '../rules/named-row.ts'
import { type Change, changed, type LookedCell, type Looker } from './looker.ts'
import { columnLetters, readCell, type SharedStrings, type SheetCell } from './sheet-cell.ts'
import { type Headings, newHeadings } from './table-headings.ts'

/** What a sheet needs of its workbook. */
export interface SheetView {
  looker: Looker
  /** 工作表“名单”, 隐藏工作表“旧表”. */
  name: string
  strings: SharedStrings
  /** Told what changes in a shared string, so that its own text changes too. */
  sharedChanges(index: number, changes: readonly Change[]): void
}

interface Reading {
  view: SheetView
  isHiddenColumn(column: number): boolean
  headings: Headings
  /** Columns whose heading tells of illness, disability or poverty. */
  conditions: boolean[]
  edits: Change[]
  row: { number: number; hidden: boolean; cells: SheetCell[] }
}

const ROW_OR_CELL = /<(?:\w+:)?(?:row\b([^>]*)>|c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>))|<\/(?:\w+:)?row>/gs

/** Which columns are hidden, from the head of the sheet. */
function hiddenColumns(head: string): (column: number) => boolean {
  const ranges = [...head.matchAll(/<(?:\w+:)?col\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /hidden="(?:1|true)"/.test(tag))
    .map((tag) => [Number(/min="(\d+)"/.exec(tag)?.[1]), Number(/max="(\d+)"/.exec(tag)?.[1])] as const)
  return (column) => ranges.some(([from, to]) => column >= from && column <= to)
}

function placeOf({ view, row, isHiddenColumn }: Reading, column: number): () => string {
  const { number, hidden } = row
  return () => {
    const unseen = [...(hidden ? ['隐藏行'] : []), ...(isHiddenColumn(column) ? ['隐藏列'] : [])].join('、')
    return `${view.name}!${columnLetters(column)}${number}${unseen ? `（${unseen}）` : ''}`
  }
}

const isBareName = (words: string) => /^[\u4e00-\u9fff·]{2,5}$/.test(words)

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The cell with a text of its own in place of what it showed. A name may stay where it stands beside nothing. */
function cellEdit(cell: SheetCell, changes: readonly Change[], view: SheetView): Change {
  const { attributes, text, shown, shared, start, end } = cell
  if (shared >= 0) {
    const everywhere = view.looker.thorough
      ? changes
      : changes.filter((change) => !isBareName(text.slice(change.start, change.end)))
    view.sharedChanges(shared, everywhere)
  }
  const kept = attributes.replace(/ t="[^"]*"/, '')
  const inside = changes.filter((change) => change.end <= shown)
  const words = escaped(changed(text.slice(0, shown), inside))
  return { start, end, text: `<c${kept} t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>` }
}

function lookAtRow(reading: Reading): void {
  const { view, row, headings, edits } = reading
  const looked: LookedCell[] = row.cells.map(({ column, text }) => ({
    text,
    heading: headings.of(column),
    place: placeOf(reading, column),
  }))
  for (const [at, changes] of view.looker.row(looked).entries()) {
    const cell = row.cells[at]
    if (cell && changes.length > 0) edits.push(cellEdit(cell, changes, view))
  }
}

const worthRow = ({ row, conditions }: Reading) =>
  row.cells.some(({ column, worth, text }) => worth || (conditions[column] === true && text !== ''))

function endRow(reading: Reading): void {
  const { row, headings, conditions } = reading
  if (row.cells.length === 0) return
  const isHeading = headings.learn(new Map(row.cells.map(({ column, text }) => [column, text])))
  if (isHeading) for (const { column } of row.cells) conditions[column] = headsCondition(headings.of(column))
  if ((!isHeading || reading.view.looker.thorough) && worthRow(reading)) lookAtRow(reading)
  row.cells = []
}

function beginRow(reading: Reading, attributes: string): void {
  endRow(reading)
  reading.row.number = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? reading.row.number + 1)
  reading.row.hidden = /hidden="(?:1|true)"/.test(attributes)
}

/** Looks through the cells of a sheet row by row; answers with the sheet rewritten when something is to change. */
export function readSheet(source: string, view: SheetView): string | undefined {
  const dataAt = Math.max(0, source.search(/<(?:\w+:)?sheetData\b/))
  const row = { number: 0, hidden: false, cells: [] }
  const isHiddenColumn = hiddenColumns(source.slice(0, dataAt))
  const reading: Reading = { view, isHiddenColumn, headings: newHeadings(), conditions: [], edits: [], row }
  ROW_OR_CELL.lastIndex = dataAt
  for (let match = ROW_OR_CELL.exec(source); match; match = ROW_OR_CELL.exec(source)) {
    const { cells } = reading.row
    if (match[1] !== undefined) beginRow(reading, match[1])
    else if (match[0].startsWith('</')) endRow(reading)
    else cells.push(readCell(match, (cells.at(-1)?.column ?? 0) + 1, view.strings))
  }
  endRow(reading)
  return reading.edits.length === 0 ? undefined : changed(source, reading.edits)
}

/** The sheet with values in place of formulas: a formula that made a number would make it again. */
export function withoutFormulas(source: string): string {
  return source.replace(/<((?:\w+:)?f)\b(?:[^>]*\/>|[^>]*>[^<]*<\/\1>)/g, '')
}
