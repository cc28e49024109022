import { tableCsv } from '#documents/index.ts'
import type { ComposedReport } from '../compose-report.ts'
import { REPORT_CELLS, valueAt } from '../rules/report-cells.ts'

const COLUMNS = ['单位', '年度', '表', '行', '列', '数值', '标识']

/** The three tables as CSV, one figure a line, so that years and organs can be put under one another. */
export function tablesCsv({
  organName,
  year,
  tables,
}: Pick<ComposedReport, 'organName' | 'year' | 'tables'>): Uint8Array {
  const rows = REPORT_CELLS.map((cell) => {
    const { table, row, column, path } = cell
    return [organName, year, table, row, column, Number(valueAt(tables, cell)), path.join('.')]
  })
  return tableCsv({ sheet: '年度报告', columns: COLUMNS.map((header) => ({ header })), rows })
}
