import { stringify } from 'csv-stringify/sync'
import { printable } from './plain-text.ts'
import type { SheetTable } from './table.ts'

// Spreadsheets run a cell that begins so as a formula; the full-width signs count in Chinese editions too.
const FORMULA = /^'*\s*[=+\-@＝＋－＠]/

const guarded = (cell: string | number | null): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = printable(cell)
  return FORMULA.test(text) ? `'${text}` : text
}

/** The table as CSV that Excel opens as Chinese (UTF-8 with mark) and never runs as formulas. */
export const tableCsv = (table: SheetTable): Uint8Array => {
  const header = table.columns.map(({ header: name }) => guarded(name))
  const rows = table.rows.map((row) => row.map(guarded))
  return new TextEncoder().encode(stringify([header, ...rows], { bom: true, record_delimiter: 'windows' }))
}
