import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { oneLine, printable } from './plain-text.ts'
import type { SheetTable } from './table.ts'

const SHEET_NAME_LENGTH = 31
const DEFAULT_WIDTH = 16

const sheetName = (name: string): string => {
  const allowed = oneLine(name).replace(/[[\]:*?/\\]/g, ' ')
  const trimmed = allowed
    .replace(/^'+|'+$/g, '')
    .slice(0, SHEET_NAME_LENGTH)
    .trim()
  return trimmed === '' ? '表格' : trimmed
}

const cellOf = (cell: string | number | null): Cell => {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  return { value: printable(cell), type: String, wrap: true, alignVertical: 'top' }
}

const headerCell = (text: string): Cell => ({
  value: printable(text),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E6F0F0',
  wrap: true,
})

/** The table as an Excel workbook with one sheet, its header row bold and kept in view; text is never a formula. */
export const tableXlsx = async (table: SheetTable): Promise<Uint8Array> => {
  const data = [
    table.columns.map(({ header }) => headerCell(header)),
    ...table.rows.map((row) => row.map(cellOf)),
  ]
  const buffer = await writeXlsxFile(data, {
    sheet: sheetName(table.sheet),
    columns: table.columns.map(({ width }) => ({ width: width ?? DEFAULT_WIDTH })),
    stickyRowsCount: 1,
  }).toBuffer()
  return new Uint8Array(buffer)
}
