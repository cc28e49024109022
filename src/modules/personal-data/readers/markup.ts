import { Unreadable } from '../unreadable.ts'
import { type Change, changed } from './looker.ts'

/** How a kind of XML (by local names) holds its texts, rows and cells. */
export interface MarkupForm {
  /** Stand within a text; every other element begins one of its own. */
  inline: ReadonlySet<string>
  row: string
  cell: ReadonlySet<string>
  /** Stand for white space. */
  gap: ReadonlySet<string>
  /** Attributes whose value people can read. */
  attributes: ReadonlySet<string>
  /** Elements worth naming in a place. */
  marks: ReadonlySet<string>
  /** Elements whose text is passed over. */
  skip?: ReadonlySet<string>
}

interface Piece {
  at: number
  length: number
  start: number
  end: number
}

/** A stretch of text that belongs together, gathered from the pieces of the source. */
export interface Block {
  text: string
  pieces: Piece[]
  /** Named elements it or a part of it stands in. */
  marks: string[]
}

/** What `walkMarkup` meets, in the order of the source. */
export interface MarkupVisitor {
  block(block: Block): void
  row(cells: Block[][]): void
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function decoded(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|([a-z]{2,6}));/g, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Gathers the pieces of texts while the source is walked; texts may stand inside texts. */
class Gathering {
  readonly #visitor: MarkupVisitor
  readonly #form: MarkupForm
  readonly #open: { name: string; before: Block }[] = []
  readonly #rows: Block[][][] = []
  #block: Block = { text: '', pieces: [], marks: [] }
  #marks: string[] = []
  #skipping = 0

  constructor(form: MarkupForm, visitor: MarkupVisitor) {
    this.#form = form
    this.#visitor = visitor
  }

  piece(raw: string, start: number, end: number): void {
    const text = decoded(raw)
    if (text === '' || this.#skipping > 0) return
    this.#block.pieces.push({ at: this.#block.text.length, length: text.length, start, end })
    this.#block.text += text
    for (const mark of this.#marks) if (!this.#block.marks.includes(mark)) this.#block.marks.push(mark)
  }

  gap(): void {
    if (this.#block.text !== '') this.#block.text += ' '
  }

  attribute(name: string, raw: string, start: number): void {
    const text = decoded(raw)
    const pieces = [{ at: 0, length: text.length, start, end: start + raw.length }]
    this.#visitor.block({ text, pieces, marks: [...this.#marks, `@${name}`] })
  }

  open(name: string): void {
    if (this.#form.skip?.has(name)) this.#skipping += 1
    if (this.#form.marks.has(name)) this.#marks.push(name)
    if (name === this.#form.row) this.#rows.push([])
    if (this.#form.cell.has(name)) this.#rows.at(-1)?.push([])
    if (this.#form.inline.has(name)) return
    this.#open.push({ name, before: this.#block })
    this.#block = { text: '', pieces: [], marks: [...this.#marks] }
  }

  close(name: string): void {
    if (this.#form.skip?.has(name)) this.#skipping -= 1
    if (!this.#form.inline.has(name)) this.#endBlock(name)
    if (name === this.#form.row) this.#endRow()
    if (this.#marks.at(-1) === name) this.#marks.pop()
  }

  end(): void {
    this.#give(this.#block)
    for (const { before } of this.#open) this.#give(before)
    for (const row of this.#rows) this.#visitor.row(row)
  }

  #endBlock(name: string): void {
    if (this.#open.at(-1)?.name !== name) return
    const done = this.#block
    this.#block = this.#open.pop()?.before ?? { text: '', pieces: [], marks: [] }
    this.#give(done)
  }

  #endRow(): void {
    const row = this.#rows.pop()
    if (row) this.#visitor.row(row)
  }

  #give(block: Block): void {
    if (block.text.trim() === '') return
    const cell = this.#rows.at(-1)?.at(-1)
    if (cell) cell.push(block)
    else this.#visitor.block(block)
  }
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function readAttributes(gathering: Gathering, form: MarkupForm, inner: string, from: number): void {
  for (const match of inner.matchAll(ATTRIBUTE)) {
    const name = localName(match[1] ?? '')
    const value = match[2] ?? match[3] ?? ''
    if (value !== '' && form.attributes.has(name))
      gathering.attribute(name, value, from + match.index + match[0].length - 1 - value.length)
  }
}

/** Reads one tag that starts after `<`; returns where the source goes on. */
function readTag(gathering: Gathering, form: MarkupForm, xml: string, at: number): number {
  const end = xml.indexOf('>', at)
  if (end < 0) throw new Unreadable('内容不完整，文件可能已损坏。请用原来的软件打开后重新保存。')
  const inner = xml.slice(at, end)
  if (inner.startsWith('/')) {
    gathering.close(localName(inner.slice(1).trim()))
    return end + 1
  }
  const name = localName(/^[^\s/]+/.exec(inner)?.[0] ?? '')
  if (form.gap.has(name)) gathering.gap()
  else gathering.open(name)
  if (inner.includes('=')) readAttributes(gathering, form, inner, at)
  if (inner.endsWith('/') && !form.gap.has(name)) gathering.close(name)
  return end + 1
}

const SPECIAL: [string, string][] = [
  ['!--', '-->'],
  ['![CDATA[', ']]>'],
  ['?', '?>'],
]

/** Reads what is no tag: a comment and a CDATA section are texts too. Undefined when it is a tag. */
function readSpecial(gathering: Gathering, xml: string, at: number): number | undefined {
  for (const [opening, closing] of SPECIAL) {
    if (!xml.startsWith(opening, at)) continue
    const found = xml.indexOf(closing, at + opening.length)
    const end = found < 0 ? xml.length : found
    if (opening !== '?') gathering.piece(xml.slice(at + opening.length, end), at + opening.length, end)
    return end + closing.length
  }
  if (xml[at] === '!')
    throw new Unreadable('文件里带有外部实体声明（DOCTYPE），可能带有恶意，没有读取。请重新另存后再上传。')
  return undefined
}

/** Walks XML without ever resolving what it declares, and shows every text in it to the visitor. */
export function walkMarkup(xml: string, form: MarkupForm, visitor: MarkupVisitor): void {
  const gathering = new Gathering(form, visitor)
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const textEnd = tag < 0 ? xml.length : tag
    if (textEnd > at) gathering.piece(xml.slice(at, textEnd), at, textEnd)
    if (tag < 0) break
    at = readSpecial(gathering, xml, tag + 1) ?? readTag(gathering, form, xml, tag + 1)
  }
  gathering.end()
}

/** Turns changes of a block's text into changes of the source: the first piece touched takes the new words. */
export function sourceChanges(block: Block, changes: readonly Change[], source: string): Change[] {
  return block.pieces.flatMap((piece) => {
    const end = piece.at + piece.length
    const own = changes
      .filter((change) => change.start < end && change.end > piece.at)
      .map((change) => ({
        start: Math.max(change.start, piece.at) - piece.at,
        end: Math.min(change.end, end) - piece.at,
        text: change.start >= piece.at ? change.text : '',
      }))
    if (own.length === 0) return []
    const text = escaped(changed(decoded(source.slice(piece.start, piece.end)), own))
    return [{ start: piece.start, end: piece.end, text }]
  })
}
