import { SHEET_TEMPLATE } from './sheet-template.ts'

/** A case file: cover, index with page numbers, then each paper from a new page. */
export const CASE_FILE_TEMPLATE = `${SHEET_TEMPLATE}
#set page(
  paper: "a4", margin: (top: 30mm, left: 28mm, right: 26mm, bottom: 30mm), footer: footer(1), footer-descent: 0pt,
)
#set text(size: 14pt, tracking: 0pt)
#set par(leading: 9pt, spacing: 9pt, first-line-indent: (amount: 2em, all: true))
#show heading.where(level: 2): set text(size: 14pt)
#let plain(body) = par(first-line-indent: 0pt, justify: false, body)

#align(center, {
  v(35mm)
  plain(face("title", size: 20pt, tracking: 0pt, data.organName))
  v(14mm)
  heading(level: 1, outlined: false, text(size: 30pt, tracking: 0pt, data.title))
  v(20mm)
})
#align(center, block(width: 82%, table(
  columns: (34mm, 1fr), stroke: 0.5pt, inset: (x: 3mm, y: 3.2mm), align: (center + horizon, left + horizon),
  ..data.facts.map(pair => (plain(pair.at(0)), plain(pair.at(1)))).flatten(),
)))
#pagebreak()

#heading(level: 1, outlined: false)[案卷目录]
#v(6mm)
#let cell(body) = { set text(font: fonts.table, size: 12pt); plain(body) }
#context table(
  columns: (16mm, 1fr, 36mm, 16mm), stroke: 0.5pt, inset: (x: 2mm, y: 2.6mm),
  align: (center + horizon, left + horizon, center + horizon, center + horizon),
  table.header(cell[序号], cell[材料名称], cell[日期], cell[页码]),
  ..data.parts.enumerate().map(((at, part)) => (
    cell(str(at + 1)), link(label("part-" + str(at)), cell(part.name)), cell(part.date),
    cell(str(counter(page).at(label("part-" + str(at))).first())),
  )).flatten(),
)

#let rule(rows) = {
  set text(font: fonts.table, size: 9.5pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 4pt, justify: false)
  // By how many columns a table has it is known what stands in it: pairs, hashes, or what happened.
  let widths = (:)
  widths.insert("2", (34mm, 1fr))
  widths.insert("3", (20mm, 1fr, 74mm))
  widths.insert("4", (20mm, 1fr, 17mm, 1fr))
  block(above: 6mm, below: 6mm, table(
    columns: widths.at(str(rows.first().len())),
    stroke: 0.5pt, inset: (x: 1.4mm, y: 1.8mm), align: left + horizon,
    table.header(..rows.first()), ..rows.slice(1).flatten(),
  ))
}
#for (at, part) in data.parts.enumerate() {
  pagebreak(weak: true)
  [#heading(level: 1, str(at + 1) + "　" + part.name)#label("part-" + str(at))]
  v(4mm)
  for one in part.blocks {
    if one.kind == "table" { rule(one.rows) }
    else if one.kind == "heading" { heading(level: 2, one.lines.join(" ")) }
    else if one.kind == "picture" { align(center, image(one.path, width: 100%, height: 200mm, fit: "contain", alt: one.alt)) }
    else if one.kind == "copied" {
      block(width: 100%, inset: 4mm, stroke: 0.5pt, {
        set text(font: fonts.table, size: 10.5pt, tracking: 0pt)
        set par(first-line-indent: 0pt, leading: 5pt, spacing: 5pt, justify: false)
        for line in one.lines { par(line) }
      })
    } else { for line in one.lines { par(line) } }
  }
}
#for path in data.attached { pdf.attach(path, relationship: "supplement", description: "随案卷附上的文件") }
`
