import type { Check } from '../check.ts'
import type { Mark } from '../finding.ts'
import type { Line } from '../passage.ts'

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总\s*数)[：:]?$/
const PART_TOTAL = /^小\s*计[：:]?$/
// Columns nobody adds up.
const NOT_ADDED =
  /标准|单价|年度|年份|序号|比例|比率|率|编号|电话|日期|时间|号码|人均|平均|排名|面积单价|账号|代码/
const NUMBER = /^-?\d[\d,，]*(?:\.\d+)?$/

interface Cell {
  start: number
  text: string
}

function cellsOf({ start, text }: Line): Cell[] {
  let at = start
  return text.split('\t').map((cell) => {
    const found = { start: at + cell.length - cell.trimStart().length, text: cell.trim() }
    at += cell.length + 1
    return found
  })
}

/** Runs of lines that hold cells: the tables of the text. */
function tablesIn(lines: readonly Line[]): Cell[][][] {
  const tables: Cell[][][] = []
  let before = false
  for (const line of lines) {
    const isRow = line.text.includes('\t')
    if (isRow && !before) tables.push([])
    if (isRow) tables.at(-1)?.push(cellsOf(line))
    before = isRow
  }
  return tables
}

const isNumber = (cell: Cell | undefined) => cell !== undefined && NUMBER.test(cell.text)
const figureOf = (cell: Cell | undefined) => Number((cell?.text ?? '').replace(/[,，]/g, ''))
const rounded = (value: number) => Math.round(value * 10000) / 10000
const differs = (a: number, b: number) => Math.abs(a - b) > 0.011

const marked = (cell: Cell, sum: number, what: string): Mark => ({
  start: cell.start,
  end: cell.start + cell.text.length,
  suggestion: String(rounded(sum)),
  message: `${what}相加是 ${rounded(sum)}，与写出的 ${cell.text} 不符`,
})

const isTotalRow = (row: readonly Cell[], mark: RegExp) =>
  row.slice(0, 2).some((cell) => mark.test(cell.text))

function columnSum(rows: readonly Cell[][], column: number): number | null {
  const parts = rows.map((row) => row[column])
  const filled = parts.filter((cell) => cell !== undefined && cell.text !== '' && !/^[-—/]+$/.test(cell.text))
  if (filled.length < 2 || !filled.every(isNumber)) return null
  return filled.reduce((sum, cell) => sum + figureOf(cell), 0)
}

function totalRowMarks(table: Cell[][], at: number): Mark[] {
  const [header = []] = table
  const total = table[at] ?? []
  const above = table.slice(0, at)
  const from = above.findLastIndex((row) => isTotalRow(row, TOTAL)) + 1
  const rows = above
    .slice(Math.max(1, from))
    .filter((row) => !isTotalRow(row, PART_TOTAL) && row.length === total.length)
  return total.flatMap((cell, column) => {
    if (!isNumber(cell) || NOT_ADDED.test(header[column]?.text ?? '')) return []
    const sum = columnSum(rows, column)
    return sum === null || !differs(sum, figureOf(cell)) ? [] : [marked(cell, sum, '本列各行')]
  })
}

/** Rows whose own total does not fit, told only when the other rows show that the column is one. */
function totalColumnMarks(table: Cell[][]): Mark[] {
  const [header = [], ...rows] = table
  const at = header.findIndex((cell) => /^(?:合计|小计|总计|共计)/.test(cell.text))
  const summed = header.flatMap((cell, column) =>
    column === at || NOT_ADDED.test(cell.text) ? [] : [column],
  )
  const judged = rows.flatMap((row) => {
    const total = row[at]
    const parts = summed.map((column) => row[column]).filter(isNumber)
    if (at < 0 || !total || !isNumber(total) || parts.length < 2) return []
    const sum = parts.reduce((all, cell) => all + figureOf(cell), 0)
    return [{ total, sum, wrong: differs(sum, figureOf(total)) }]
  })
  const wrong = judged.filter((row) => row.wrong)
  if (wrong.length * 3 > judged.length) return []
  return wrong.map(({ total, sum }) => marked(total, sum, '本行各项'))
}

/** Totals of tables that are not the sum of their column or row. */
export const sumsInTable: Check = {
  rule: 'sum-in-table',
  name: '表格合计不符',
  severity: 'must-answer',
  look: ({ lines }) =>
    tablesIn(lines).flatMap((table) => [
      ...table.flatMap((row, at) => (at > 0 && isTotalRow(row, TOTAL) ? totalRowMarks(table, at) : [])),
      ...totalColumnMarks(table),
    ]),
}
