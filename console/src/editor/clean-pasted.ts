const KEPT = new Set('P H2 H3 H4 UL OL LI TABLE THEAD TBODY TR TH TD STRONG EM U A BR BLOCKQUOTE'.split(' '))
const RENAMED: Readonly<Record<string, string>> = { B: 'STRONG', I: 'EM', H1: 'H2', H5: 'H4', H6: 'H4' }
const DROPPED = new Set(
  'SCRIPT STYLE HEAD META LINK TITLE IFRAME OBJECT IMG SVG INPUT BUTTON SELECT TEXTAREA'.split(' '),
)
const BLOCKS = new Set('DIV SECTION ARTICLE PRE DD DT'.split(' '))

/** What a pasted element becomes: a tag of ours, nothing but its content, or nothing at all. */
export function pastedTag(tag: string): string | 'unwrap' | 'drop' {
  const name = RENAMED[tag] ?? tag
  if (DROPPED.has(name)) return 'drop'
  if (BLOCKS.has(name)) return 'P'
  return KEPT.has(name) ? name : 'unwrap'
}

const SPANS = ['colspan', 'rowspan'] as const

function copyAttributes(from: Element, to: Element): void {
  const address = from.getAttribute('href') ?? ''
  if (to.tagName === 'A' && /^https?:/.test(address)) to.setAttribute('href', address)
  for (const span of SPANS) {
    const value = from.getAttribute(span)
    if (value && /^\d{1,3}$/.test(value)) to.setAttribute(span, value)
  }
}

function copyInto(target: Node, from: Node, page: Document): void {
  for (const child of from.childNodes) copyNode(target, child, page)
}

function copied(element: Element, tag: string, page: Document): Element {
  const kept = page.createElement(tag)
  copyAttributes(element, kept)
  copyInto(kept, element, page)
  return kept
}

function copyNode(target: Node, node: Node, page: Document): void {
  if (node.nodeType === Node.TEXT_NODE) {
    target.appendChild(page.createTextNode(node.textContent ?? ''))
    return
  }
  if (!(node instanceof Element)) return
  const tag = pastedTag(node.tagName.toUpperCase())
  if (tag === 'drop') return
  if (tag === 'unwrap') copyInto(target, node, page)
  else target.appendChild(copied(node, tag, page))
}

/** Pasted HTML reduced to the tags an article knows; the server cleans it again. */
export function cleanPasted(html: string): string {
  const pasted = new DOMParser().parseFromString(html, 'text/html')
  const clean = document.implementation.createHTMLDocument('')
  copyInto(clean.body, pasted.body, clean)
  return clean.body.innerHTML
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Pasted plain text as paragraphs, one a line. */
export function paragraphsOf(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.flatMap((line) => (line === '' ? [] : [`<p>${escaped(line)}</p>`])).join('')
}
