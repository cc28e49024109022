import { SHEET_TEMPLATE } from './sheet-template.ts'

/** An issue of the gazette: cover, contents with page numbers, then each document from a new page. */
export const GAZETTE_TEMPLATE = `${SHEET_TEMPLATE}
#let red = rgb("#b3121d")
#set page(
  paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), footer: footer(2), footer-descent: 0pt,
)
// Documents follow one another in 四号, so that an issue stays thin.
#set text(size: 14pt, tracking: 0pt)
#set par(leading: 9pt, spacing: 9pt, first-line-indent: (amount: 2em, all: true))
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 14pt)
#let plain(body) = par(first-line-indent: 0pt, justify: false, body)

#align(center, {
  v(20mm)
  plain(face("title", size: 30pt, tracking: 0pt, fill: red, data.organName))
  v(10mm)
  heading(level: 1, outlined: false, text(size: 52pt, fill: red, tracking: 8pt)[公报])
  v(8mm)
  plain(face("heading", size: 20pt, data.issue))
  v(4mm)
  line(length: 100%, stroke: 1.6pt + red)
})
#v(1fr)
#align(center, { plain(data.date + "出版"); plain(text(size: 12pt, data.url)) })
#v(10mm)
#pagebreak()

#heading(level: 1, outlined: false)[目　录]
#v(pitch)
#show outline.entry: it => block(above: 14pt, below: 14pt, {
  set par(first-line-indent: 0pt, justify: false)
  link(it.element.location(), grid(
    columns: (1fr, auto), column-gutter: 6mm, align: (left, right + bottom),
    it.element.body, it.page(),
  ))
})
#outline(title: none, target: heading.where(level: 1))

#let rule(rows) = {
  set text(font: fonts.table, size: 10.5pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 4pt, justify: false)
  block(above: gap, below: gap, table(
    columns: rows.first().map(_ => 1fr), stroke: 0.5pt, inset: (x: 1.2mm, y: 1.8mm), align: center + horizon,
    table.header(..rows.first()), ..rows.slice(1).flatten(),
  ))
}
#let piece(one) = {
  if one.kind == "table" { rule(one.rows) }
  else if one.kind == "heading" { heading(level: 2, one.text) }
  else if one.kind == "salutation" { plain(one.text) }
  else { paragraph(one) }
}
#let head(item) = block(breakable: false, sticky: true, width: 100%, above: 12mm, below: 6mm, {
  heading(level: 1, item.title)
  if item.number != "" { align(center, plain(item.number)) }
  align(center, plain(text(size: 11pt, fill: luma(80), item.source)))
})
#let ends(item) = {
  let lines = item.blocks.filter(one => one.kind == "signature")
  if lines.len() > 0 {
    block(breakable: false, width: 100%, above: 9mm, align(right, pad(right: 2em, lines.map(one => plain(one.text)).join())))
  }
}
#pagebreak()
#for (at, item) in data.items.enumerate() {
  if at > 0 { align(center, block(above: 12mm, line(length: 40%, stroke: 0.6pt + red))) }
  head(item)
  for one in item.blocks.filter(one => one.kind != "signature") { piece(one) }
  ends(item)
}
`
