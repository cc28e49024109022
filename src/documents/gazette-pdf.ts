import { rankParagraph } from './paragraph-rank.ts'
import { oneLine } from './plain-text.ts'
import { GAZETTE_TEMPLATE } from './templates/gazette-template.ts'
import type { TextBlock } from './text-blocks.ts'
import { typeset } from './typeset.ts'

/** One document printed in an issue. */
export interface GazetteItem {
  title: string
  /** 文号; empty when it has none. */
  number: string
  blocks: readonly TextBlock[]
  /** '党政和人大办公室，2026年3月6日发布' */
  source: string
}

/** An issue of the gazette. */
export interface Gazette {
  organName: string
  /** '2026年第1期（总第3期）' */
  issue: string
  /** '2026年4月2日' */
  date: string
  url: string
  items: readonly GazetteItem[]
  demonstration: boolean
}

const filled = (rows: string[][]) => {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => oneLine(row[at] ?? '')))
}

const printed = (block: TextBlock) =>
  block.kind === 'table'
    ? { kind: 'table', rows: filled(block.rows) }
    : { kind: block.kind, ...rankParagraph(oneLine(block.text)) }

/** An issue as a tagged PDF on A4 with cover and contents; throws `MissingGlyph` rather than leave a hole. */
export const gazettePdf = async (gazette: Gazette): Promise<Uint8Array> => {
  const text = {
    organName: oneLine(gazette.organName),
    title: oneLine(`${gazette.organName}公报 ${gazette.issue}`),
    issue: oneLine(gazette.issue),
    date: oneLine(gazette.date),
    url: oneLine(gazette.url),
    items: gazette.items.map(({ title, number, blocks, source }) => ({
      title: oneLine(title),
      number: oneLine(number),
      source: oneLine(source),
      blocks: blocks.filter((block) => block.kind !== 'table' || block.rows.length > 0).map(printed),
    })),
    demonstration: gazette.demonstration,
  }
  return typeset(GAZETTE_TEMPLATE, { text }).pdf
}
