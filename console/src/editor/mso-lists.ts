interface ListLine {
  paragraph: Element
  list: string
  level: number
  marker: string
}

const MARKER = '[style*="mso-list"]'
const NUMBER = /^(\d{1,3})[.、)）．]?$/
const BULLET = /^[·•●○■□▪◆◇➢ØüvlnoqÜ*–-]$/

function lineOf(paragraph: Element): ListLine | undefined {
  const style = paragraph.getAttribute('style') ?? ''
  const [, list = '', level = '1'] = /mso-list:\s*(\w+)\s+level(\d+)/i.exec(style) ?? []
  if (list === '') return undefined
  const ignored = [...paragraph.querySelectorAll(MARKER)].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  )
  const marker = (ignored?.textContent ?? '').replace(/[\s\u00a0]+/g, '')
  ignored?.remove()
  return { paragraph, list, level: Number(level), marker }
}

type Kind = { tag: 'ul' | 'ol'; start: number } | undefined

/**
 * Round bullets and plain Arabic numbers are lists. The numbering of official papers, 一、（一）（1）①, is part of
 * the text: a list of the site would show it as 1. 2. 3.
 */
function kindOf(marker: string): Kind {
  if (BULLET.test(marker)) return { tag: 'ul', start: 1 }
  const number = NUMBER.exec(marker)?.[1]
  return number === undefined ? undefined : { tag: 'ol', start: Number(number) }
}

function itemOf({ paragraph }: ListLine): HTMLLIElement {
  const item = paragraph.ownerDocument.createElement('li')
  item.append(...paragraph.childNodes)
  return item
}

interface OpenList {
  element: Element
  level: number
  list: string
}

function openList(line: ListLine, kind: NonNullable<Kind>, under: Element | undefined): OpenList {
  const element = line.paragraph.ownerDocument.createElement(kind.tag)
  if (kind.tag === 'ol' && kind.start > 1) element.setAttribute('start', String(kind.start))
  if (under?.lastElementChild) under.lastElementChild.append(element)
  else line.paragraph.before(element)
  return { element, level: line.level, list: line.list }
}

const isEmptyText = (node: Node | null) => node?.nodeType === 3 && (node.textContent ?? '').trim() === ''

function follows(paragraph: Element, top: Element): boolean {
  let before = paragraph.previousSibling
  while (isEmptyText(before)) before = before?.previousSibling ?? null
  return before === top
}

/** The lists open after a line of this kind: those of deeper levels are closed, and one is opened when needed. */
function openedFor(line: ListLine, kind: NonNullable<Kind>, before: readonly OpenList[]): OpenList[] {
  const [top] = before
  const going = top && follows(line.paragraph, top.element)
  const open = going ? before.filter((one) => one.level <= line.level) : []
  const last = open.at(-1)
  if (last?.level !== line.level) return [...open, openList(line, kind, last?.element)]
  if (last.element.tagName === kind.tag.toUpperCase() && last.list === line.list) return open
  const outer = open.slice(0, -1)
  return [...outer, openList(line, kind, outer.at(-1)?.element)]
}

/** Sets list paragraphs of Word and WPS, which are paragraphs with a style, as lists with their levels. */
export function setLists(page: Document): void {
  let open: OpenList[] = []
  for (const paragraph of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const line = lineOf(paragraph)
    if (!line) continue
    const kind = paragraph.tagName === 'P' ? kindOf(line.marker) : undefined
    if (!kind) {
      paragraph.prepend(line.marker)
      continue
    }
    open = openedFor(line, kind, open)
    open.at(-1)?.element.append(itemOf(line))
    paragraph.remove()
  }
}
