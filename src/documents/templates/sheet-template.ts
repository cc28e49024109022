/** Beginning of every A4 paper: data, typefaces, measures of GB/T 9704 and its three ranks of paragraph. */
export const SHEET_TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let fonts = json(bytes(sys.inputs.fonts))
#let size = 16pt
#let track = -0.21pt
#let pitch = data.at("pitch", default: 28.95) * 1pt
#let char = size + track
#let gap = pitch - size
#let area = 156mm
#let face(role, ..more, body) = text(font: fonts.at(role), ..more, body)

#set document(title: if data.title == "" { "公文" } else { data.title }, author: data.organName)
#set text(
  font: fonts.body, size: size, tracking: track, lang: "zh", region: "cn",
  fallback: false, hyphenate: false, cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em,
)
#set par(leading: gap, spacing: gap, justify: true, first-line-indent: (amount: 2 * char, all: true))

// A Latin word longer than a line may break anywhere; nothing is added to the text itself.
#show regex("[!-~]{50,}"): it => it.text.clusters().join(box())

#let page-number(n) = {
  set text(font: fonts.table, size: 14pt, tracking: 0pt)
  set par(first-line-indent: 0pt)
  let mark = "— " + str(n) + " —"
  align(if calc.odd(n) { right } else { left }, pad(x: 14pt, mark))
}
#let demonstration-note = if data.demonstration {
  place(bottom + center, dy: -9mm, text(size: 9pt, tracking: 0pt, fill: luma(110))[演示数据，不具法律效力])
}
#let footer(first) = context {
  let n = here().page()
  v(7mm)
  if n >= first { page-number(n) }
  demonstration-note
}

// A title breaks into lines of about the same length, never leaving a single character behind.
#let balanced(body) = context {
  let long = measure(body).width
  let lines = calc.max(1, calc.ceil(long / area))
  let width = if lines == 1 { area } else { long / lines + text.size }
  align(center, block(width: calc.min(area, width), par(first-line-indent: 0pt, justify: false, leading: 13pt, body)))
}
#show heading: set text(weight: "regular")
#show heading: it => block(above: gap, below: gap, sticky: true, par(it.body))
#show heading.where(level: 1): set text(font: fonts.title, size: 22pt, tracking: 0pt)
#show heading.where(level: 1): it => balanced(it.body)
#show heading.where(level: 2): set text(font: fonts.heading, size: size)
#show heading.where(level: 3): set text(font: fonts.subheading, size: size)

#let paragraph(item) = {
  if item.rank == "body" { par(item.text) }
  else { heading(level: if item.rank == "first" { 2 } else { 3 }, item.text) }
}
#let paragraphs(items) = for item in items { paragraph(item) }

// No seal: the signature two characters from the right and the date's first character two further in,
// unless the date is the longer one, which then stands two characters from the right itself.
#let signed(signature, date) = context {
  let long = measure(signature).width
  let day = measure(date).width
  let left = if day > long { area - 4 * char - day } else { area - 2 * char - long }
  set par(first-line-indent: 0pt, justify: false)
  if left < 0pt {
    align(right, pad(right: 2 * char, { par(signature); par(date) }))
  } else {
    block(above: gap, below: gap, pad(left: left, signature))
    block(above: gap, below: gap, pad(left: left + 2 * char, date))
  }
}
`
