import { SHEET_TEMPLATE } from './sheet-template.ts'

/** An annual report: title, sections in the ranks of GB/T 9704, official tables with merged heads. */
export const REPORT_TEMPLATE = `${SHEET_TEMPLATE}
#set page(
  paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), footer: footer(1), footer-descent: 0pt,
)
#let small = 9pt
#let cell-of(cell) = table.cell(
  colspan: cell.colspan, rowspan: cell.rowspan,
  align: (if cell.align == "left" { left } else { center }) + horizon, cell.text,
)
#let form(table-data) = {
  set text(font: fonts.table, size: small, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 3pt, spacing: 3pt, justify: false)
  let cells(rows) = rows.map(row => row.map(cell-of)).flatten()
  let head = table-data.rows.slice(0, table-data.headerRows)
  let rest = table-data.rows.slice(table-data.headerRows)
  // Each official table fits a page and is read as one, so it is never torn.
  block(above: gap, below: gap, breakable: false, table(
    columns: table-data.widths.map(w => w * 1mm), stroke: 0.5pt, inset: (x: 0.9mm, y: 1.5mm),
    ..if head.len() > 0 { (table.header(..cells(head)),) }, ..cells(rest),
  ))
}

#heading(level: 1, data.title)
#v(pitch)
#paragraphs(data.opening)
#for section in data.sections {
  heading(level: 2, section.heading)
  paragraphs(section.paragraphs)
  if section.table != none { form(section.table) }
}
#block(breakable: false, {
  v(pitch)
  signed(data.signature, data.date)
})
`
