/** The text of a paper set anew: what it is at the head, each page of the original under its number. */
export const PAGES_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#let quiet = luma(80)

#set document(title: data.title, author: data.organName)
#set text(font: fonts.body, size: 12pt, lang: "zh", region: "cn", fallback: false, hyphenate: false, cjk-latin-spacing: none)
#set par(leading: 0.7em, spacing: 0.8em)
#set page(
  paper: "a4", margin: (x: 24mm, top: 22mm, bottom: 22mm),
  footer: context {
    set text(size: 9pt, fill: quiet)
    grid(columns: (1fr, auto),
      if data.demonstration [演示数据，不具法律效力] else { data.organName },
      [第 #counter(page).display() 页，共 #counter(page).final().first() 页])
  },
)
// A Latin word longer than a line may break anywhere; nothing is added to the text itself.
#show regex("[!-~]{50,}"): it => it.text.clusters().join(box())
#show heading.where(level: 1): it => align(center, block(above: 0pt, below: 10pt, text(font: fonts.title, size: 18pt, weight: "regular", it.body)))
#show heading.where(level: 2): it => block(above: 16pt, below: 8pt, text(size: 10pt, fill: quiet, weight: "regular", it.body))

#heading(level: 1, data.title)
#par(text(size: 10pt, fill: quiet, data.note))
#line(length: 100%, stroke: 0.5pt + luma(120))
#for one in data.pages {
  heading(level: 2, one.name)
  for words in one.lines { par(words) }
}
`
