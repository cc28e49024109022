import { TABLE3_ROWS, TABLE4_BLOCKS } from '#law/index.ts'
import { REPORT_CELLS, type ReportCell, valueAt } from './report-cells.ts'
import { emptyTable2, emptyTable3, emptyTable4, type ReportTables } from './report-rows.ts'

/** The tables of a report file, or everything that keeps it from being read as one. */
export type ReadReport =
  | { readonly ok: true; readonly tables: ReportTables }
  | { readonly ok: false; readonly problems: readonly string[] }

const TABLES = [
  { key: 'table2', label: '表二（主动公开政府信息情况）' },
  { key: 'table3', label: `表三（申请情况，${TABLE3_ROWS.length} 行）` },
  { key: 'table4', label: `表四（复议诉讼情况，${TABLE4_BLOCKS.length} 组）` },
] as const

/** Reads a report file; figures are only copied, whether they agree is for the equations to say. */
export function readReport(json: unknown): ReadReport {
  if (!isObject(json)) return { ok: false, problems: ['文件内容不是一份年度报告（应为 JSON 对象）'] }
  const missing = TABLES.filter(({ key }) => !isObject(json[key]))
  const problems = [
    ...missing.map(({ key, label }) => `缺少${label}，应在“${key}”之下`),
    ...REPORT_CELLS.filter((cell) => !missing.some(({ key }) => cell.path[0] === key)).flatMap((cell) =>
      problemOf(json, cell),
    ),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const tables: ReportTables = { table2: emptyTable2(), table3: emptyTable3(), table4: emptyTable4() }
  for (const cell of REPORT_CELLS) copy(json, tables, cell)
  return { ok: true, tables }
}

function problemOf(json: unknown, cell: ReportCell): string[] {
  const value = valueAt(json, cell)
  if (value === undefined) return [`${cell.where}没有数字（${cell.path.join('.')}）`]
  const readable = typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER
  return readable ? [] : [`${cell.where}不是数字（${cell.path.join('.')}）`]
}

function copy(json: unknown, tables: ReportTables, cell: ReportCell): void {
  const parent = valueAt(tables, { ...cell, path: cell.path.slice(0, -1) })
  const last = cell.path.at(-1)
  if (isObject(parent) && last !== undefined) parent[last] = valueAt(json, cell)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
