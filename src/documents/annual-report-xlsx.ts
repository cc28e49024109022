import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import type { FormCell, FormTable } from './form-table.ts'
import { printable } from './plain-text.ts'
import { type ReportDocument, reportText } from './report-document.ts'

const SHEETS = ['表二', '表三', '表四'] as const
const CHARACTERS_PER_MM = 0.55
const TEXT_WIDTH = 100
const LINE = '#7f8c8d'

const cellOf = (cell: FormCell): Cell => ({
  ...(cell.header
    ? { value: printable(cell.text), type: String, fontWeight: 'bold' as const }
    : { value: Number(cell.text), type: Number }),
  columnSpan: cell.colspan,
  rowSpan: cell.rowspan,
  align: cell.align,
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  borderColor: LINE,
})

/** Lays merged cells out: each at its first place, the places it covers left empty. */
const placed = ({ widths, rows }: FormTable): Cell[][] => {
  const free = rows.map(() => widths.map(() => true))
  return rows.map((row, y) => {
    const line: Cell[] = widths.map(() => null)
    for (const cell of row) {
      const x = free[y]?.indexOf(true) ?? 0
      line[x] = cellOf(cell)
      for (const below of free.slice(y, y + cell.rowspan)) below.fill(false, x, x + cell.colspan)
    }
    return line
  })
}

const sheetOf = (form: FormTable, at: number) => ({
  sheet: SHEETS[at] ?? '表格',
  data: placed(form),
  columns: form.widths.map((width) => ({ width: width * CHARACTERS_PER_MM })),
  stickyRowsCount: form.headerRows,
})

/** The annual report as an Excel workbook: its text on the first sheet, each official table on one of its own. */
export const annualReportXlsx = async (report: ReportDocument): Promise<Uint8Array> => {
  const text = reportText(report)
  const lines = [
    text.title,
    ...text.opening.map((line) => line.text),
    ...text.sections.flatMap((section) => [section.heading, ...section.paragraphs.map((line) => line.text)]),
    text.signature,
    text.date,
  ]
  const words = {
    sheet: '文字',
    data: lines.map((line): Cell[] => [{ value: printable(line), type: String, wrap: true }]),
    columns: [{ width: TEXT_WIDTH }],
  }
  const tables = text.sections.flatMap(({ table }) => (table ? [table] : []))
  return new Uint8Array(await writeXlsxFile([words, ...tables.map(sheetOf)]).toBuffer())
}
