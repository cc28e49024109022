/** A poster for a notice board: everything readable at two metres, except the fine print at its foot. */
export const POSTER_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#let qr = sys.inputs.at("qr", default: none)
#let main = rgb("#0b5d63")
#let large = data.paper == "a3"
#let size = data.size * 1pt
#let foot = if large { 24pt } else { 17pt }
#let code = if large { 44mm } else { 30mm }

#set document(title: data.title, author: data.organName)
#set text(
  font: fonts.body, size: size, lang: "zh", region: "cn", fallback: false, hyphenate: false, cjk-latin-spacing: none,
)
#set par(leading: 0.5em, spacing: 0.6em, justify: false, first-line-indent: (amount: 2em, all: true))
#set page(
  paper: data.paper,
  margin: (x: if large { 24mm } else { 16mm }, top: if large { 26mm } else { 18mm }, bottom: (if large { 26mm } else { 19mm }) + code),
  background: rect(width: 100% - 14mm, height: 100% - 14mm, stroke: 3pt + main),
  footer-descent: if large { 8mm } else { 5mm },
  footer: context {
    set text(size: foot)
    set par(first-line-indent: 0pt, leading: 0.42em, spacing: 0.42em, justify: false)
    let pages = counter(page).final().first()
    line(length: 100%, stroke: 1.2pt + main)
    v(-4pt)
    grid(
      columns: (1fr, auto), column-gutter: 8mm, align: (left + horizon, right),
      {
        par(text(font: fonts.heading, data.organName))
        par[公示时间：#data.period]
        par({
          text(font: fonts.heading)[以网站公布为准]
          if pages > 1 [　第 #counter(page).display() 张，共 #pages 张]
          if data.demonstration [　演示数据]
        })
        par(text(size: foot * 0.55, fill: luma(80), data.url))
      },
      if qr != none { image(bytes(qr), format: "svg", width: code - 4mm, alt: "网上公开内容的二维码，网址 " + data.url) },
    )
  },
)
// A Latin word longer than a line may break anywhere; nothing is added to the text itself.
#show regex("[!-~]{20,}"): it => it.text.clusters().join(box())

#let title-size = calc.max(size * 1.45, if large { 54pt } else { 38pt })
// A title breaks into lines of about the same length, never leaving a single character behind.
#show heading.where(level: 1): it => layout(room => {
  let in-size(size) = text(font: fonts.title, size: size, weight: "regular", it.body)
  let long = measure(in-size(title-size)).width
  // A title only a little too long gets smaller; a longer one goes on several lines of about the same length.
  let used = if long > room.width and long < room.width * 1.45 { title-size * (room.width / long) } else { title-size }
  let whole = measure(in-size(used)).width
  let lines = calc.max(1, calc.ceil(whole / room.width - 0.01))
  let width = if lines == 1 { room.width } else { calc.min(room.width, whole / lines + used) }
  align(center, block(width: width, par(first-line-indent: 0pt, justify: false, leading: used * 0.35, in-size(used))))
  v(title-size * 0.3)
})
#show heading.where(level: 2): it => block(above: 0.8em, below: 0.6em, sticky: true,
  par(first-line-indent: 0pt, text(font: fonts.heading, size: size, weight: "regular", it.body)))

// A cell that needs several lines breaks into lines of about the same length, never leaving a single character behind.
#let balanced(text) = layout(room => {
  let whole = measure(text).width
  let lines = calc.ceil(whole / room.width - 0.01)
  if lines < 2 { text } else { block(width: calc.min(room.width, whole / lines + 1em.to-absolute()), text) }
})
#let cells(rows) = rows.map(row => row.map(cell => table.cell(balanced(cell)))).flatten()
#let ruled(rows, width) = {
  set par(first-line-indent: 0pt, justify: false, leading: 0.3em)
  set text(size: size * 0.92)
  table(
    columns: range(width).map(at => {
      let longest = calc.max(..rows.map(row => row.at(at).clusters().len()))
      if longest > 8 { 1fr } else { auto }
    }),
    align: center + horizon, stroke: 1pt + luma(60), inset: (x: 0.3em, y: 0.38em),
    table.header(..rows.first().map(cell => table.cell(fill: rgb("#eef5f5"), text(font: fonts.heading, cell)))),
    ..cells(rows.slice(1)),
  )
}
#let piece(block-data) = {
  if block-data.kind == "table" { align(center, ruled(block-data.rows, block-data.rows.first().len())) }
  else if block-data.kind == "heading" { heading(level: 2, block-data.text) }
  else if block-data.kind == "item" { par("· " + block-data.text) }
  else if block-data.kind == "salutation" { par(first-line-indent: 0pt, block-data.text) }
  else if block-data.kind == "signature" { align(right, par(first-line-indent: 0pt, block-data.text)) }
  else { par(block-data.text) }
}

#heading(level: 1, data.title)
#for one in data.blocks { piece(one) }
`
