import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { DOCX_FONTS, DOCX_SIZES, run } from './docx-text.ts'
import type { FormCell, FormTable } from './form-table.ts'

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER } as const
const TWIPS_PER_MILLIMETRE = 1440 / 25.4

// Lines in cells grow with the text: the fixed pitch of the body would cut and stretch them.
const cellOf = (cell: FormCell): TableCell =>
  new TableCell({
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: ALIGN[cell.align],
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 10, after: 10 },
        children: [run(cell.text, DOCX_FONTS.table, { size: DOCX_SIZES.table, characterSpacing: 0 })],
      }),
    ],
  })

/** A printed form as a Word table with merged cells. */
export const docxForm = (form: FormTable): Table => {
  const widths = form.widths.map((width) => Math.round(width * TWIPS_PER_MILLIMETRE))
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 45, right: 45, top: 12, bottom: 12 },
    rows: form.rows.map(
      (cells, i) =>
        new TableRow({
          tableHeader: i < form.headerRows,
          cantSplit: true,
          children: cells.map(cellOf),
        }),
    ),
  })
}
