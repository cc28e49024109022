import { SHEET_TEMPLATE } from './sheet-template.ts'

/** A letter in the letter form of GB/T 9704: red name, double red lines, number at the right. */
export const LETTER_TEMPLATE = `${SHEET_TEMPLATE}
#let red = rgb("#d0021b")
#let count = calc.max(1, data.organName.clusters().len())
#let name-size = calc.min(44pt, 160mm / count)
#let name-track = if count < 10 { calc.min(0.12 * name-size, (160mm - count * name-size) / count) } else { 0pt }
#let line-top = 30mm + name-size + 4mm

#let double-line(thick-first) = {
  let thick = line(length: 170mm, stroke: 2.2pt + red)
  let thin = line(length: 170mm, stroke: 0.7pt + red)
  stack(spacing: 2.4pt, ..if thick-first { (thick, thin) } else { (thin, thick) })
}
#set page(
  paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm),
  footer: footer(2), footer-descent: 0pt,
  background: context if here().page() == 1 {
    place(top + left, dx: 20mm, dy: line-top, double-line(true))
    place(bottom + left, dx: 20mm, dy: -20mm, double-line(false))
  },
)

#place(top + left, dx: -8mm, dy: -7mm, block(width: 170mm, align(center, face(
  "title", size: name-size, tracking: name-track, fill: red, top-edge: 0.88em, bottom-edge: -0.12em,
  data.organName,
))))
#v(line-top - 37mm + 14pt)
#align(right, data.number)
#v(2 * pitch)
#heading(level: 1, data.title)
#v(pitch)
#par(first-line-indent: 0pt, data.addressee + "：")
#let body = data.paragraphs + data.remedies
#if body.len() > 0 {
  paragraphs(body.slice(0, -1))
  block(above: gap, below: gap, sticky: true, paragraph(body.last()))
}

#let attachment-list = {
  let one = data.attachments.len() == 1
  set par(first-line-indent: 0pt)
  pad(left: 2 * char, top: pitch, grid(
    columns: if one { (3 * char, 1fr) } else { (3 * char, auto, 1fr) }, row-gutter: gap,
    ..data.attachments.enumerate().map(((i, name)) => {
      let mark = if i == 0 { "附件：" } else { "" }
      if one { (mark, name) } else { (mark, box(str(i + 1) + ". "), name) }
    }).flatten(),
  ))
}
#if data.attachments.len() > 0 { block(above: gap, below: gap, sticky: true, attachment-list) }
// A letter bears a seal: the date four characters from the right, the signature centred over it and never beyond
// the edge; a seal of 42 mm set on the two begins within the line left free above them.
#let sealed(signature, date) = context {
  let long = measure(signature).width
  let day = measure(date).width
  let middle = area - calc.max(4 * char + day / 2, long / 2)
  set par(first-line-indent: 0pt, justify: false)
  block(above: gap, below: gap, pad(left: calc.max(0pt, middle - long / 2), signature))
  block(above: gap, below: gap, pad(left: middle - day / 2, date))
}
#block(breakable: false, {
  v(pitch)
  sealed(data.signature, data.date)
  if data.contact != none { par("（" + data.contact + "）") }
})
`
