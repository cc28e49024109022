/** A receipt on half a page (A5, lying): number and query code large enough to read off a photograph. */
export const RECEIPT_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#let qr = sys.inputs.at("qr", default: none)
#let quiet = luma(90)

#set document(title: data.title, author: data.organName)
#set text(font: fonts.body, size: 11pt, lang: "zh", region: "cn", fallback: false, hyphenate: false, cjk-latin-spacing: none)
#set par(leading: 0.6em, spacing: 0.7em)
#set page(
  paper: "a5", flipped: true, margin: (x: 14mm, top: 9mm, bottom: 12mm),
  footer: if data.demonstration { align(center, text(size: 9pt, fill: luma(110))[演示数据，不具法律效力]) },
)
// A Latin word longer than a line may break anywhere; nothing is added to the text itself.
#show regex("[!-~]{50,}"): it => it.text.clusters().join(box())
#show heading: it => align(center, block(above: 8pt, below: 10pt, text(font: fonts.title, size: 17pt, weight: "regular", it.body)))

#let large(label, value) = block(below: 0pt, above: 0pt, {
  text(size: 9.5pt, fill: quiet, label)
  v(-3pt)
  text(font: fonts.heading, size: calc.min(25pt, 115mm / calc.max(1, value.clusters().len() * 0.95)), value)
})
#let rows = data.items.map(((label, value)) => (text(fill: quiet, label), value)).flatten()

#align(center, text(size: 12pt, data.organName))
#heading(level: 1, data.title)
#line(length: 100%, stroke: 0.8pt + luma(60))
#v(2pt)
#grid(
  columns: (1fr, auto), column-gutter: 8mm,
  stack(spacing: 14pt, large("申请编号", data.number), large("查询码", data.queryCode)),
  if qr != none {
    align(center, {
      image(bytes(qr), format: "svg", width: 34mm, alt: "办理进度查询二维码，网址 " + data.trackUrl)
      v(-4pt)
      text(size: 9pt, fill: quiet)[扫码查询办理进度]
    })
  },
)
#v(4pt)
#line(length: 100%, stroke: 0.4pt + luma(150))
#grid(columns: (auto, 1fr), column-gutter: 6mm, row-gutter: 8pt, ..rows)
#line(length: 100%, stroke: 0.4pt + luma(150))
#par(data.howToTrack)
#if data.trackUrl != none and data.trackUrl != "" { par(text(size: 9.5pt, fill: quiet, "查询网址：" + data.trackUrl)) }
#v(1fr)
#align(right, { data.organName; linebreak(); data.receivedDay })
`
