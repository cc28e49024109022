/** What was held back of a reply, place by place, with the ground of each: a ruled table on A4. */
export const REDACTION_SHEET_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#let quiet = luma(80)

#set document(title: data.title, author: data.organName)
#set text(font: fonts.body, size: 12pt, lang: "zh", region: "cn", fallback: false, hyphenate: false, cjk-latin-spacing: none)
#set par(leading: 0.65em, spacing: 0.8em)
#set page(
  paper: "a4", margin: (x: 22mm, top: 24mm, bottom: 22mm),
  footer: context {
    set text(size: 9pt, fill: quiet)
    grid(columns: (1fr, auto),
      if data.demonstration [演示数据，不具法律效力] else { data.organName },
      [第 #counter(page).display() 页，共 #counter(page).final().first() 页])
  },
)
#show regex("[!-~]{40,}"): it => it.text.clusters().join(box())
#show heading: it => align(center, block(above: 0pt, below: 8pt, text(font: fonts.title, size: 20pt, weight: "regular", it.body)))

#heading(level: 1, data.title)
#align(center, text(size: 11pt, data.about))
#v(6pt)
#par(data.intro)
#v(4pt)
#table(
  columns: (12mm, 1.2fr, 14mm, 2.2fr, 1.4fr),
  inset: 6pt, stroke: 0.5pt + luma(110), align: (center, left, center, left, left),
  table.header(..data.heads.map(one => text(font: fonts.heading, one))),
  ..data.rows.flatten(),
)
#v(12pt)
#align(right, { data.organName; linebreak(); data.day })
`
