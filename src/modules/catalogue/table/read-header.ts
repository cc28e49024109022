import type { CellProblem } from '../contract.ts'
import { KEY_HEADERS, SHEET_COLUMNS, type SheetColumn } from './sheet-columns.ts'

/** Where the header stands and what each column of the file means. */
export interface Header {
  /** Index of the row; what comes before it is a title. */
  at: number
  /** Index of the column with the keys, if there is one. */
  keyAt: number | undefined
  columns: { column: SheetColumn; at: number }[]
  ignored: string[]
  errors: CellProblem[]
}

const SEARCHED_ROWS = 10
const KNOWN_ENOUGH = 3

const clean = (cell: string) => cell.replace(/\s+/g, '')

function meaningOf(names: readonly string[]) {
  const columns = SHEET_COLUMNS.flatMap((column) => {
    const at = names.findIndex((name) => name === column.header || column.aliases.includes(name))
    return at === -1 ? [] : [{ column, at }]
  })
  const keyAt = KEY_HEADERS.map((header) => names.indexOf(header)).find((at) => at !== -1)
  return { columns, keyAt }
}

function missing(row: number, found: ReadonlySet<string>): CellProblem[] {
  return SHEET_COLUMNS.filter((column) => !column.optional && !found.has(column.header)).map(
    ({ header }) => ({
      row,
      column: header,
      message: `表头缺少“${header}”这一列。可以先导出目录，照它的表头填写。`,
    }),
  )
}

/** Finds the header among the first rows of a file; a file without one gets an error in row 1. */
export function readHeader(rows: readonly string[][]): Header {
  const at = rows
    .slice(0, SEARCHED_ROWS)
    .findIndex((row) => meaningOf(row.map(clean)).columns.length >= KNOWN_ENOUGH)
  const names = (rows[at] ?? []).map(clean)
  const { columns, keyAt } = meaningOf(names)
  const used = new Set([keyAt, ...columns.map((one) => one.at)])
  return {
    at,
    keyAt,
    columns,
    ignored: names.filter((name, index) => name !== '' && !used.has(index)),
    errors: missing(Math.max(at, 0) + 1, new Set(columns.map(({ column }) => column.header))),
  }
}
