import { SHEET_TEMPLATE } from './sheet-template.ts'

/** A sheet of the file of a case on A4: title, ruled boxes, a list, places to sign. */
export const FORM_SHEET_TEMPLATE = `${SHEET_TEMPLATE}
#set page(
  paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  footer: footer(2), footer-descent: 0pt,
)
#set text(size: 12pt, tracking: 0pt)
#set par(leading: 7pt, spacing: 7pt, first-line-indent: 0pt, justify: false)
#let rule = 0.6pt + luma(40)

#align(center, text(size: 14pt, data.organName))
#heading(level: 1, data.title)
#align(right, data.reference)
#v(2pt)
#let label(body) = text(font: fonts.heading, body)
#let cell(texts) = if texts.len() == 0 { v(1em) } else { texts.map(one => par(one)).join() }
#if data.rows.len() > 0 {
  table(
    columns: (32mm, 1fr), stroke: rule, inset: (x: 7pt, y: 8pt), align: (center + horizon, left + horizon),
    ..data.rows.map(row => (label(row.label), cell(row.texts))).flatten(),
  )
}
#if data.list.len() > 0 {
  v(6pt)
  set text(size: 10.5pt)
  table(
    columns: data.widths.map(width => width * 1fr), stroke: rule, inset: (x: 5pt, y: 6pt),
    align: center + horizon,
    table.header(..data.columns.map(label)),
    ..data.list.flatten(),
  )
}
#v(6pt)
#for note in data.notes { par(text(size: 10.5pt, note)) }
#if data.signing.len() > 0 {
  block(breakable: false, above: 22pt, pad(left: 84mm, for line in data.signing { block(below: 16pt, line) }))
}
`
