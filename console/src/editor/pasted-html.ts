import { setLists } from './mso-lists.ts'
import { picturesOfRtf } from './rtf-pictures.ts'

/** A picture that came with a paste, still to be put among the files. */
export interface PastedPicture {
  /** The mark that stands in its place until then. */
  place: string
  bytes: Blob
}

/** A paste made fit for an article. */
export interface Pasted {
  html: string
  pictures: PastedPicture[]
  /** How many pictures the clipboard did not hand over. */
  lost: number
}

const DROPPED =
  'script, style, meta, link, title, head, iframe, object, embed, svg, input, button, select, textarea, xml, noscript'
const HEADINGS: Readonly<Record<string, string>> = { H1: 'h2', H5: 'h4', H6: 'h4' }
const KEPT = new Set(
  'P H2 H3 H4 UL OL LI TABLE THEAD TBODY TFOOT TR TH TD STRONG EM U A BR BLOCKQUOTE IMG SUP'.split(' '),
)
const BLOCKS = new Set('DIV SECTION ARTICLE MAIN HEADER FOOTER PRE DD DT CENTER'.split(' '))
const KEPT_ATTRIBUTES = new Set(['href', 'src', 'alt', 'colspan', 'rowspan', 'start'])

/** Cleans what was copied in Word, WPS, Excel or a browser: lists, tables, headings and pictures stay. */
export function cleanPasted(html: string, rtf = ''): Pasted {
  const page = new DOMParser().parseFromString(html, 'text/html')
  dropNoise(page)
  setLists(page)
  nameHeadings(page)
  showEmphasis(page)
  const taken = takePictures(page, rtf)
  markTableHeads(page)
  for (const element of [...page.body.querySelectorAll('*')].reverse()) reduce(element)
  dropEmpty(page)
  return { html: page.body.innerHTML.trim(), ...taken }
}

function dropNoise(page: Document): void {
  const walker = page.createTreeWalker(page.documentElement, 128)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
  for (const element of page.body.querySelectorAll(DROPPED)) element.remove()
  for (const element of page.body.querySelectorAll('[style*="display:none"], [style*="mso-hide:all"]'))
    element.remove()
}

function renamed(element: Element, tag: string): Element {
  const made = element.ownerDocument.createElement(tag)
  for (const { name, value } of element.attributes) made.setAttribute(name, value)
  made.append(...element.childNodes)
  element.replaceWith(made)
  return made
}

/** Paragraphs that the outline counts as headings, and the names of headings in the tags the site has. */
function nameHeadings(page: Document): void {
  for (const paragraph of page.querySelectorAll('p[style*="mso-outline-level"], p.MsoTitle')) {
    const level = Number(/mso-outline-level:\s*(\d)/.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 1)
    if (!paragraph.closest('table, li')) renamed(paragraph, `h${Math.min(level + 1, 4)}`)
  }
}

const isBold = (style: string) => /font-weight:\s*(bold|[6-9]00)/i.test(style)

/** Emphasis told by a style alone becomes a tag. */
function showEmphasis(page: Document): void {
  for (const span of page.querySelectorAll('span[style]')) {
    if (isBold(span.getAttribute('style') ?? '')) renamed(span, 'strong')
  }
  for (const bold of page.querySelectorAll('b')) {
    // Documents of some services wrap everything in a tag that says it is not bold.
    if (!/font-weight:\s*normal/i.test(bold.getAttribute('style') ?? '')) renamed(bold, 'strong')
  }
  for (const italic of page.querySelectorAll('i')) renamed(italic, 'em')
}

const DATA = /^data:(image\/(?:png|jpe?g|gif|webp|bmp));base64,([A-Za-z0-9+/=\s]+)$/

function fromData(address: string): Blob | undefined {
  const [, type, text] = DATA.exec(address) ?? []
  if (!type || !text) return undefined
  const bytes = Uint8Array.from(atob(text.replace(/\s/g, '')), (char) => char.charCodeAt(0))
  return new Blob([bytes], { type })
}

/** Word and WPS name files of their own computer; the bytes of these stand in the rich text beside. */
function takePictures(page: Document, rtf: string): Pick<Pasted, 'pictures' | 'lost'> {
  const images = [...page.querySelectorAll('img')]
  const local = images.filter((image) => /^file:/i.test(image.getAttribute('src') ?? ''))
  const beside = local.length === 0 ? [] : picturesOfRtf(rtf)
  const byOrder = beside.length === local.length ? beside : []
  const pictures: PastedPicture[] = []
  let lost = 0
  for (const image of images) {
    const address = image.getAttribute('src') ?? ''
    if (address.startsWith('attachment:')) continue
    const bytes = fromData(address) ?? byOrder[local.indexOf(image)]
    if (!bytes) {
      lost += 1
      image.remove()
      continue
    }
    const place = `waiting:${crypto.randomUUID()}`
    image.setAttribute('src', place)
    pictures.push({ place, bytes })
  }
  return { pictures, lost }
}

const isStrong = (cell: Element) => {
  const text = (cell.textContent ?? '').trim()
  const strong = [...cell.querySelectorAll('strong')].map((one) => one.textContent ?? '').join('')
  return text !== '' && strong.trim() === text
}

const isHeadRow = (row: HTMLTableRowElement) => {
  const cells = [...row.cells]
  return row.closest('thead') !== null || (cells.length > 1 && cells.every(isStrong))
}

function toHead(cell: Element): void {
  for (const strong of cell.querySelectorAll('strong')) strong.replaceWith(...strong.childNodes)
  if (cell.tagName === 'TD') renamed(cell, 'th')
}

/** A first row repeated on every page, or set in bold throughout, heads its table. */
function markTableHeads(page: Document): void {
  for (const table of page.querySelectorAll('table')) {
    const [row] = table.rows
    if (row && table.rows.length > 1 && isHeadRow(row)) for (const cell of [...row.cells]) toHead(cell)
  }
}

const isAddress = (element: Element) =>
  /^(https?:|attachment:|#note)/.test(element.getAttribute('href') ?? '')

function reduce(element: Element): void {
  const heading = HEADINGS[element.tagName]
  if (heading) {
    reduce(renamed(element, heading))
    return
  }
  if (BLOCKS.has(element.tagName) && !element.querySelector('p, table, ul, ol, h2, h3, h4')) {
    reduce(renamed(element, 'p'))
    return
  }
  const bareLink = element.tagName === 'A' && !isAddress(element)
  if (!KEPT.has(element.tagName) || bareLink) {
    element.replaceWith(...element.childNodes)
    return
  }
  for (const { name } of [...element.attributes])
    if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name)
}

function dropEmpty(page: Document): void {
  for (const element of page.body.querySelectorAll('p, h2, h3, h4, strong, em, u'))
    if (
      (element.textContent ?? '').trim() === '' &&
      !element.querySelector('img, br') &&
      !element.closest('td, th')
    )
      element.remove()
}
