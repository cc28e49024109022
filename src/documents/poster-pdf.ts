import { oneLine } from './plain-text.ts'
import { qrDrawing } from './qr-drawing.ts'
import { POSTER_TEMPLATE } from './templates/poster-template.ts'
import type { TextBlock } from './text-blocks.ts'
import { type Typeset, typeset } from './typeset.ts'

/** What hangs on a notice board. */
export interface Poster {
  organName: string
  title: string
  blocks: readonly TextBlock[]
  /** '2026年3月2日至3月8日' */
  period: string
  /** Address of the living page, behind the QR code. */
  url: string
  paper: 'a4' | 'a3'
  demonstration: boolean
}

// Two metres want characters of about 9 mm; larger where the text leaves room on one sheet.
const SIZES = [64, 56, 48, 44, 40, 36, 33, 30, 28]

const POINTS_WIDE = { a4: 500, a3: 700 }
// A column of running text may break its lines; short ones should not.
const LONGEST_CELL = 8

/** The largest type in which the rows of a table do not break. */
const largestFor = (block: TextBlock, paper: Poster['paper']): number => {
  if (block.kind !== 'table') return Number.POSITIVE_INFINITY
  const widest = (block.rows[0] ?? []).map((_, at) =>
    Math.min(LONGEST_CELL, Math.max(1, ...block.rows.map((row) => [...(row[at] ?? '')].length))),
  )
  const ems = widest.reduce((sum, characters) => sum + characters * 0.92 + 0.6, 0)
  return POINTS_WIDE[paper] / ems
}

const SMALLEST = 26

const tidied = (block: TextBlock): TextBlock => {
  if (block.kind !== 'table') return { ...block, text: oneLine(block.text) }
  const width = Math.max(...block.rows.map((row) => row.length))
  return {
    kind: 'table',
    rows: block.rows.map((row) => Array.from({ length: width }, (_, at) => oneLine(row[at] ?? ''))),
  }
}

/**
 * A poster in the largest type that fits one sheet, never smaller than can be read at two metres: what does not
 * fit goes on over several sheets. Throws `MissingGlyph` rather than leave a hole.
 */
export const posterPdf = async (poster: Poster): Promise<Typeset> => {
  const text = {
    organName: oneLine(poster.organName),
    title: oneLine(poster.title),
    blocks: poster.blocks.filter((block) => block.kind !== 'table' || block.rows.length > 0).map(tidied),
    period: oneLine(poster.period),
    url: oneLine(poster.url),
    paper: poster.paper,
    demonstration: poster.demonstration,
  }
  const drawings = await qrDrawing(text.url)
  const largest = Math.min(...text.blocks.map((block) => largestFor(block, poster.paper)))
  const at = (size: number) => typeset(POSTER_TEMPLATE, { text: { ...text, size }, drawings })
  for (const size of SIZES.filter((one) => one <= largest)) {
    const made = at(size)
    if (made.pages === 1) return made
  }
  return at(SMALLEST)
}
