import { TABLE3_ROWS, TABLE4_BLOCKS } from '#law/index.ts'
import { REPORT_CELLS, type ReportCell, valueAt } from '../rules/report-cells.ts'
import { emptyTable2, emptyTable3, emptyTable4, type ReportTables } from '../rules/report-rows.ts'
import { readFigure } from './read-figure.ts'
import type { ReadingProblem } from './table-reading.ts'

/** The tables of a data file with what of them cannot be read, or why it is no report at all. */
export type ReadReport =
  | { readonly ok: true; readonly tables: ReportTables; readonly unread: readonly ReadingProblem[] }
  | { readonly ok: false; readonly problems: readonly string[] }

const TABLES = [
  { key: 'table2', label: '表二（主动公开政府信息情况）' },
  { key: 'table3', label: `表三（申请情况，${TABLE3_ROWS.length} 行）` },
  { key: 'table4', label: `表四（复议诉讼情况，${TABLE4_BLOCKS.length} 组）` },
] as const

/**
 * Reads a data file; figures are only copied, whether they agree is for the equations to say. Figures written as text
 * are read as on paper; what is none is NaN and told with its place.
 */
export function readReport(json: unknown): ReadReport {
  if (!isObject(json)) return { ok: false, problems: ['文件内容不是一份年度报告（应为 JSON 对象）'] }
  const missing = TABLES.filter(({ key }) => !isObject(json[key]))
  if (missing.length === TABLES.length)
    return { ok: false, problems: missing.map(({ key, label }) => `缺少${label}，应在“${key}”之下`) }
  if (REPORT_CELLS.every((cell) => valueAt(json, cell) === undefined))
    return { ok: false, problems: ['三张表里没有一个数字'] }
  const tables: ReportTables = { table2: emptyTable2(), table3: emptyTable3(), table4: emptyTable4() }
  const unread: ReadingProblem[] = missing.map(({ key, label }) => ({
    where: label,
    detail: `文件里找不到这张表，应在“${key}”之下`,
  }))
  for (const cell of REPORT_CELLS) {
    const { figure, detail } = figureAt(json, cell)
    put(tables, cell, figure)
    if (detail !== '' && !missing.some(({ key }) => cell.path[0] === key))
      unread.push({ where: cell.where, detail })
  }
  return { ok: true, tables, unread }
}

function figureAt(json: unknown, cell: ReportCell): { figure: number; detail: string } {
  const value = valueAt(json, cell)
  const place = cell.path.join('.')
  if (value === undefined) return { figure: Number.NaN, detail: `没有数字（${place}）` }
  const figure = typeof value === 'string' ? readFigure(value) : value
  if (typeof figure === 'number' && Math.abs(figure) <= Number.MAX_SAFE_INTEGER) return { figure, detail: '' }
  return { figure: Number.NaN, detail: `${place} 写着“${String(value).slice(0, 30)}”，不是数字` }
}

function put(tables: ReportTables, cell: ReportCell, figure: number): void {
  const parent = valueAt(tables, { ...cell, path: cell.path.slice(0, -1) })
  const last = cell.path.at(-1)
  if (isObject(parent) && last !== undefined) parent[last] = figure
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
