import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import type { FormCell, FormTable } from './form-table.ts'
import { printable } from './plain-text.ts'
import { type ReportDocument, reportText } from './report-document.ts'

const SHEETS = ['表二', '表三', '表四'] as const
const CHARACTERS_PER_MM = 0.62
const TEXT_WIDTH = 100
const LINE = '#7f8c8d'
const [LINE_POINTS, PADDING_POINTS] = [15, 5]
// A Chinese character takes two places; a little is lost at the edges of a cell.
const PLACES = 2.2

/** How high a line of cells must be for a text that wraps within so many places. */
const heightFor = (text: string, places: number) =>
  Math.max(1, Math.ceil((text.length * PLACES) / places)) * LINE_POINTS + PADDING_POINTS

const placesOf = (widths: readonly number[]) =>
  widths.reduce((sum, width) => sum + width, 0) * CHARACTERS_PER_MM

const cellOf = (cell: FormCell) => ({
  ...(cell.header
    ? { value: printable(cell.text), type: String, fontWeight: 'bold' as const }
    : { value: Number(cell.text), type: Number }),
  columnSpan: cell.colspan,
  rowSpan: cell.rowspan,
  align: cell.align,
  alignVertical: 'center' as const,
  wrap: true,
  borderStyle: 'thin' as const,
  borderColor: LINE,
})

/** Lays merged cells out: each at its first place, the places it covers left empty. */
const placed = ({ widths, rows }: FormTable): Cell[][] => {
  const free = rows.map(() => widths.map(() => true))
  return rows.map((row, y) => {
    const line: (ReturnType<typeof cellOf> | null)[] = widths.map(() => null)
    const heights: number[] = []
    for (const cell of row) {
      const x = free[y]?.indexOf(true) ?? 0
      line[x] = cellOf(cell)
      if (cell.rowspan === 1) heights.push(heightFor(cell.text, placesOf(widths.slice(x, x + cell.colspan))))
      for (const below of free.slice(y, y + cell.rowspan)) below.fill(false, x, x + cell.colspan)
    }
    const height = Math.max(...heights, LINE_POINTS + PADDING_POINTS)
    return line.map((cell) => cell && { ...cell, height })
  })
}

const sheetOf = (form: FormTable, at: number) => ({
  sheet: SHEETS[at] ?? '表格',
  data: placed(form),
  columns: form.widths.map((width) => ({ width: width * CHARACTERS_PER_MM })),
  stickyRowsCount: form.headerRows,
  orientation: 'landscape' as const,
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
    data: lines.map((line): Cell[] => [
      { value: printable(line), type: String, wrap: true, height: heightFor(line, TEXT_WIDTH) },
    ]),
    orientation: 'landscape' as const,
    columns: [{ width: TEXT_WIDTH }],
  }
  const tables = text.sections.flatMap(({ table }) => (table ? [table] : []))
  return new Uint8Array(await writeXlsxFile([words, ...tables.map(sheetOf)]).toBuffer())
}
