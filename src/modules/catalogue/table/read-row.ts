import { canonical } from '#kernel/canonical.ts'
import { type CellProblem, type Item, ItemSchema, itemKey } from '../contract.ts'
import { itemProblems } from '../item-problems.ts'
import type { StoredItem } from '../store.ts'
import type { OrganLabels } from './organ-labels.ts'
import type { ImportGround, ImportStep } from './plan-import.ts'
import type { Header } from './read-header.ts'
import { basisInWords, headerOf, KEY_HEADERS } from './sheet-columns.ts'

type Fields = Partial<Record<keyof Item, unknown>>

/** Everything a row is read with; `seen` and `lastPosition` grow from row to row. */
export interface Reading {
  ground: ImportGround
  header: Header
  labels: OrganLabels
  byKey: ReadonlyMap<string, StoredItem>
  byMatter: ReadonlyMap<string, StoredItem>
  /** Keys and matters of the rows above, with their row. */
  seen: Map<string, number>
  lastPosition: number
}

/** What an item is about, by which a row without a key is known again. */
export function matterOf(item: Fields): string {
  return canonical([item.area, item.level1, item.level2, item.content])
    .normalize('NFC')
    .replace(/\s|\\n/g, '')
}

class WrongCell extends Error {
  readonly column: string
  constructor(column: string, message: string) {
    super(message)
    this.column = column
  }
}

function fieldsOf(reading: Reading, cells: readonly string[]): Fields {
  const read = reading.header.columns.map(({ column, at }) => [
    column.field,
    column.read(cells[at] ?? '', reading.labels),
  ])
  const fields: Fields = Object.fromEntries(read)
  // A file without the separate column of articles names its basis in words.
  if (Array.isArray(fields.basis) && fields.basis.length === 0) delete fields.basis
  return fields
}

function keyIn(reading: Reading, cells: readonly string[]): string | undefined {
  const { keyAt } = reading.header
  const cell = keyAt === undefined ? '' : (cells[keyAt] ?? '').trim()
  if (cell === '') return undefined
  const parsed = itemKey.safeParse(cell)
  if (!parsed.success) throw new WrongCell(KEY_HEADERS[0], parsed.error.issues[0]?.message ?? '')
  return parsed.data
}

function standing(reading: Reading, key: string | undefined, fields: Fields) {
  const found = key === undefined ? reading.byMatter.get(matterOf(fields)) : reading.byKey.get(key)
  if (found?.removed)
    throw new WrongCell(KEY_HEADERS[0], `编号“${found.id}”的事项已经删除，请先在目录中恢复，或者换一个编号。`)
  return found
}

function claim(reading: Reading, mark: string, row: number, column: string): void {
  const earlier = reading.seen.get(mark)
  if (earlier !== undefined) throw new WrongCell(column, `与第 ${earlier} 行重复。`)
  reading.seen.set(mark, row)
}

function stepOf(reading: Reading, cells: readonly string[], row: number): ImportStep | CellProblem[] {
  const fields = fieldsOf(reading, cells)
  const key = keyIn(reading, cells)
  const found = standing(reading, key, fields)
  const id = key ?? found?.id
  claim(reading, id ?? matterOf(fields), row, id === undefined ? headerOf('content') : KEY_HEADERS[0])
  const position = fields.position ?? found?.item.position ?? reading.lastPosition + 1
  const basis = basisInWords(fields.basisText)
  const parsed = ItemSchema.safeParse({
    limitDays: null,
    columns: [],
    basis,
    ...found?.item,
    ...fields,
    position,
  })
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({
      row,
      column: headerOf(String(issue.path[0])),
      message: issue.message,
    }))
  reading.lastPosition = Math.max(reading.lastPosition, parsed.data.position)
  const problems = itemProblems(parsed.data, reading.ground.organ, reading.ground.day)
  if (problems.length > 0)
    return problems.map(({ field, message }) => ({ row, column: headerOf(field), message }))
  return { row, id, item: parsed.data, before: found?.item }
}

/** Reads one row into a step, or says what is wrong with which cells. */
export function readRow(reading: Reading, cells: readonly string[], row: number): ImportStep | CellProblem[] {
  try {
    return stepOf(reading, cells, row)
  } catch (error) {
    if (error instanceof WrongCell) return [{ row, column: error.column, message: error.message }]
    throw error
  }
}
