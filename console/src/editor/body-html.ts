/** Elements whose only paragraph is not worth a paragraph of its own. */
const HOLDERS = 'td, th, li'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

/** What the editor shows of a stored text: notes stand in their place, as one mark each. */
export function toEditor(body: string): string {
  const page = parse(body)
  takeInNotes(page)
  for (const caption of page.querySelectorAll('caption')) {
    const paragraph = page.createElement('p')
    paragraph.append(...caption.childNodes)
    caption.closest('table')?.before(paragraph)
    caption.remove()
  }
  return page.body.innerHTML
}

/** What is stored of the editor's text: the tags the site knows, tables with their heads, notes at the end. */
export function toBody(html: string): string {
  const page = parse(html)
  for (const odd of page.querySelectorAll('colgroup, img[src^="waiting:"]')) odd.remove()
  for (const table of page.querySelectorAll('table')) setHeads(table)
  for (const holder of page.querySelectorAll(HOLDERS)) unwrapOnly(holder)
  for (const element of page.body.querySelectorAll('*')) plain(element)
  putOutNotes(page)
  return page.body.innerHTML
}

const KEPT_ATTRIBUTES = new Set(['href', 'src', 'alt', 'colspan', 'rowspan', 'scope', 'start', 'data-note'])

function plain(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const says = KEPT_ATTRIBUTES.has(name) && !(value === '1' && name !== 'alt')
    if (!says) element.removeAttribute(name)
  }
}

function unwrapOnly(holder: Element): void {
  const paragraphs = [...holder.children].filter((child) => child.tagName === 'P')
  const [only] = paragraphs
  if (paragraphs.length !== 1 || only !== holder.firstElementChild) return
  const rest = [...holder.children].slice(1)
  if (rest.every((child) => child.matches('ul, ol'))) only?.replaceWith(...only.childNodes)
}

const rowspanOf = (cell: Element) => Number(cell.getAttribute('rowspan') ?? 1)
const isHead = (row: HTMLTableRowElement) =>
  row.cells.length > 0 && [...row.cells].every((cell) => cell.tagName === 'TH')

/** Rows of nothing but head cells go into the head, unless a cell of theirs reaches below them. */
function setHeads(table: HTMLTableElement): void {
  const rows = [...table.rows]
  const first = rows.findIndex((row) => !isHead(row))
  const heads = rows.slice(0, first === -1 ? 0 : first)
  for (const cell of table.querySelectorAll('th')) cell.setAttribute('scope', 'row')
  for (const row of heads) for (const cell of row.cells) cell.setAttribute('scope', 'col')
  const reaches = heads.some((row, at) => [...row.cells].some((cell) => at + rowspanOf(cell) > heads.length))
  if (heads.length === 0 || reaches) return
  const head = table.ownerDocument.createElement('thead')
  head.append(...heads)
  table.prepend(head)
}

const NOTES_TITLE = '注释'

function putOutNotes(page: Document): void {
  const marks = [...page.querySelectorAll('[data-note]')]
  if (marks.length === 0) return
  const list = page.createElement('ol')
  marks.forEach((mark, at) => {
    const number = at + 1
    const item = page.createElement('li')
    item.id = `note-${number}`
    item.append(`${mark.getAttribute('data-note') ?? ''} `, link(page, `#note-ref-${number}`, '返回'))
    list.append(item)
    const sup = page.createElement('sup')
    const reference = link(page, `#note-${number}`, `[${number}]`)
    reference.id = `note-ref-${number}`
    sup.append(reference)
    mark.replaceWith(sup)
  })
  const title = page.createElement('h3')
  title.textContent = NOTES_TITLE
  page.body.append(title, list)
}

function link(page: Document, href: string, text: string): HTMLAnchorElement {
  const anchor = page.createElement('a')
  anchor.setAttribute('href', href)
  anchor.textContent = text
  return anchor
}

function takeInNotes(page: Document): void {
  const items = [...page.querySelectorAll('li[id]')].filter((item) => /^note-\d+$/.test(item.id))
  for (const item of items) {
    for (const back of item.querySelectorAll('a[href^="#note-ref-"]')) back.remove()
    const mark = page.querySelector(`a[href="#${item.id}"]`)
    if (!mark) continue
    const note = page.createElement('span')
    note.setAttribute('data-note', (item.textContent ?? '').trim())
    ;(mark.closest('sup') ?? mark).replaceWith(note)
    const list = item.parentElement
    item.remove()
    if (list?.children.length === 0) dropList(list)
  }
}

function dropList(list: Element): void {
  if (list.previousElementSibling?.textContent === NOTES_TITLE) list.previousElementSibling.remove()
  list.remove()
}
