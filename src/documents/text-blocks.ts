import { oneLine } from './plain-text.ts'

/** A piece of a published text as it can be printed: pictures are left out, links keep their words. */
export type TextBlock =
  | { kind: 'heading' | 'paragraph' | 'item' | 'salutation' | 'signature'; text: string }
  | { kind: 'table'; rows: string[][] }

// A cleaned text escapes every angle bracket that is not a tag, in attributes too.
const TOKEN = /<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }
const KIND = { h2: 'heading', h3: 'heading', h4: 'heading', li: 'item' } as const
const LINE_ENDS = new Set(['p', 'h2', 'h3', 'h4', 'li', 'blockquote', 'caption', 'td', 'th', 'tr', 'table'])

// These end a line of their own even within a table; a caption goes before its table.
const IN_TABLE = new Set(['td', 'th', 'caption'])

const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')

interface Reading {
  blocks: TextBlock[]
  text: string
  rows: string[][] | null
}

function endLine(reading: Reading, tag: string): void {
  const text = oneLine(reading.text)
  reading.text = ''
  if (tag === 'td' || tag === 'th') reading.rows?.at(-1)?.push(text)
  else if (text !== '') reading.blocks.push({ kind: KIND[tag as keyof typeof KIND] ?? 'paragraph', text })
}

function endTable(reading: Reading): void {
  const rows = (reading.rows ?? []).filter((row) => row.length > 0)
  if (rows.length > 0) reading.blocks.push({ kind: 'table', rows })
  reading.rows = null
}

function open(reading: Reading, tag: string): void {
  if (tag === 'br') reading.text += '\n'
  // Paragraphs within a cell stay in the cell.
  if (LINE_ENDS.has(tag) && reading.rows === null) endLine(reading, 'p')
  if (tag === 'table') reading.rows = []
  if (tag === 'tr') reading.rows?.push([])
  if (tag === 'td' || tag === 'th') reading.text = ''
}

function close(reading: Reading, tag: string): void {
  const inTable = reading.rows !== null
  if (tag === 'table') endTable(reading)
  else if (LINE_ENDS.has(tag) && (!inTable || IN_TABLE.has(tag))) endLine(reading, tag)
  else if (inTable && LINE_ENDS.has(tag)) reading.text += ' '
}

const SALUTATION = /^(?!.*如下)[^。；]{1,40}：$/
const DATE_LINE = /^\d{4}年\d{1,2}月\d{1,2}日$/
const SIGNATURE = /^[^。；：！？，]{1,30}$/

const withKind = (block: TextBlock | undefined, kind: 'salutation' | 'signature', when: RegExp) => {
  if (block?.kind === 'paragraph' && when.test(block.text)) block.kind = kind
}

/** Names who is addressed, and who signed on which day, where a text begins and ends so. */
const withEnds = (blocks: TextBlock[]): TextBlock[] => {
  withKind(blocks[0], 'salutation', SALUTATION)
  withKind(blocks.at(-1), 'signature', DATE_LINE)
  if (blocks.at(-1)?.kind === 'signature') withKind(blocks.at(-2), 'signature', SIGNATURE)
  return blocks
}

/** The pieces of a cleaned HTML text, in order. */
export const textBlocks = (html: string): TextBlock[] => {
  const reading: Reading = { blocks: [], text: '', rows: null }
  for (const [, closing, tag, text] of html.matchAll(TOKEN)) {
    if (tag === undefined) reading.text += unescaped(text ?? '')
    else if (closing) close(reading, tag)
    else open(reading, tag)
  }
  endTable(reading)
  endLine(reading, 'p')
  return withEnds(reading.blocks)
}
