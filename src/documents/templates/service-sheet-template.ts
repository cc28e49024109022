/** A service guide on A4: the matter large, its elements in a ruled list, the way to the living page at the foot. */
export const SERVICE_SHEET_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#let qr = sys.inputs.at("qr", default: none)
#let quiet = luma(80)
#let main = rgb("#0b5d63")

#set document(title: data.title, author: data.organName)
#set text(font: fonts.body, size: 13.5pt, lang: "zh", region: "cn", fallback: false, hyphenate: false, cjk-latin-spacing: none)
#set par(leading: 0.62em, spacing: 0.62em)
#set page(
  paper: "a4", margin: (x: 20mm, top: 16mm, bottom: 20mm),
  footer: context {
    set text(size: 9pt, fill: quiet)
    grid(columns: (1fr, auto),
      if data.demonstration [演示数据，不具法律效力] else { data.organName },
      [第 #counter(page).display() 页，共 #counter(page).final().first() 页])
  },
)
// A Latin word longer than a line may break anywhere; nothing is added to the text itself.
#show regex("[!-~]{40,}"): it => it.text.clusters().join(box())
#show heading: it => block(above: 16pt, below: 12pt, par(leading: 10pt, text(font: fonts.title, size: 23pt, weight: "regular", it.body)))

#text(fill: main, size: 12pt, data.organName + "　" + data.windowName)
#heading(level: 1, data.title)
#line(length: 100%, stroke: 1.6pt + main)

#let value(texts) = if texts.len() < 2 { texts.join() } else {
  grid(columns: (auto, 1fr), column-gutter: 5pt, row-gutter: 0.62em,
    ..texts.enumerate().map(((i, one)) => ([#(i + 1).], one)).flatten())
}
#let row(one) = grid(
  columns: (27mm, 1fr), column-gutter: 5mm, inset: (y: 7pt),
  text(font: fonts.heading, fill: main, one.name), value(one.texts),
)
#for one in data.elements {
  block(above: 0pt, below: 0pt, width: 100%, stroke: (bottom: 0.5pt + luma(190)), row(one))
}
#v(1fr)
#block(breakable: false, width: 100%, above: 14pt, grid(
  columns: (auto, 1fr), column-gutter: 7mm, align: (left, horizon),
  if qr != none { image(bytes(qr), format: "svg", width: 30mm, alt: "本指南网页的二维码，网址 " + data.url) },
  {
    par(text(font: fonts.heading, size: 14pt)[以网站公布为准])
    par[扫码查看最新的办事指南。#data.asOf。]
    par(text(size: 9.5pt, fill: quiet, data.url))
  },
))
`
