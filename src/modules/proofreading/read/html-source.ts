import type { SourceText } from './source-text.ts'

const TOKEN =
  /<!--[\s\S]*?-->|<(script|style|head|template)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>|&(#?\w+);|[^<&]+|[<&]/g
const ENDS_LINE = new Set(
  'p h1 h2 h3 h4 h5 h6 li ul ol div section article header footer main nav blockquote caption table tr br hr dt dd'.split(
    ' ',
  ),
)
const CELL = new Set(['td', 'th'])
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  mdash: '—',
  hellip: '…',
}

function characterOf(name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? `&${name};`
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}

interface Reading {
  text: string
  places: number[]
  /** Cells so far in the row of the moment. */
  cells: number
}

function put(reading: Reading, text: string, at: number, each: boolean): void {
  for (let index = 0; index < text.length; index++) reading.places.push(each ? at + index : at)
  reading.text += text
}

/** Line feeds of the source are spaces; at the beginning of a line they are nothing. */
function putText(reading: Reading, text: string, at: number): void {
  const blank = reading.text === '' || /\s$/.test(reading.text)
  const lead = blank ? text.length - text.trimStart().length : 0
  put(reading, text.slice(lead).replace(/[\r\n\t]/g, ' '), at + lead, true)
}

function endLine(reading: Reading, at: number): void {
  if (reading.text !== '' && !reading.text.endsWith('\n')) put(reading, '\n', at, false)
}

function readTag(reading: Reading, closing: boolean, name: string, at: number): void {
  if (CELL.has(name) && !closing) {
    reading.cells += 1
    if (reading.cells > 1) put(reading, '\t', at, false)
  }
  const endsRow = name === 'tr' || name === 'table'
  if (endsRow) reading.cells = 0
  // Paragraphs within a cell stay in the cell.
  if (ENDS_LINE.has(name) && reading.cells === 0) endLine(reading, at)
}

/** The words of an HTML text: a line for each paragraph and row, a tab between cells, no scripts or comments. */
export function htmlSource(html: string): SourceText {
  const reading: Reading = { text: '', places: [], cells: 0 }
  for (const match of html.matchAll(TOKEN)) {
    const [whole, hidden, closing, name, entity] = match
    if (name !== undefined) readTag(reading, closing === '/', name.toLowerCase(), match.index)
    else if (entity !== undefined) put(reading, characterOf(entity), match.index, false)
    else if (hidden === undefined && !whole.startsWith('<!--')) putText(reading, whole, match.index)
  }
  const { text, places } = reading
  return { text, sourceOf: (at) => places[at] ?? html.length }
}
