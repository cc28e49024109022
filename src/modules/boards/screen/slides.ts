import type { TextBlock } from '#documents/index.ts'

/** What one poster says on a screen at one time. */
export interface Slide {
  blocks: TextBlock[]
  /** How long it stands, for who reads slowly. */
  seconds: number
}

/** What fits on a screen that is read from three metres. */
const LINE = 30
const LINES = 10
/** Rows of a table need air. */
const ROW = 1.25
/** A poster longer than this is read on the site: the screen leads there. */
const MOST_SLIDES = 6

const LEAST_SECONDS = 10
const MOST_SECONDS = 40
const LETTERS_A_SECOND = 5

const letters = (text: string) => [...text].length
const linesOf = (text: string) => Math.max(1, Math.ceil(letters(text) / LINE))

/** How many letters of a row each column takes: as many as its longest cell, or its share where there is no room. */
function columnsOf(rows: readonly string[][]): number[] {
  const longest = (rows[0] ?? []).map((_, at) => Math.max(2, ...rows.map((row) => letters(row[at] ?? ''))))
  const room = LINE - longest.length
  const total = longest.reduce((sum, one) => sum + one, 0)
  return total <= room ? longest : longest.map((one) => Math.max(3, Math.floor((room * one) / total)))
}

const rowLines = (row: readonly string[], columns: readonly number[]) =>
  ROW * Math.max(1, ...row.map((cell, at) => Math.ceil(letters(cell) / (columns[at] ?? 1))))

const SENTENCE = /[^。；！？]*[。；！？]?/g

/** A paragraph in parts none of which is longer than a screen, cut after sentences where it can be. */
function partsOf(text: string): string[] {
  const most = LINE * LINES
  if (letters(text) <= most) return [text]
  const parts: string[] = []
  let part = ''
  for (const sentence of text.match(SENTENCE) ?? []) {
    if (letters(part) + letters(sentence) > most && part !== '') {
      parts.push(part)
      part = ''
    }
    part += sentence
    while (letters(part) > most) {
      const chars = [...part]
      parts.push(chars.slice(0, most).join(''))
      part = chars.slice(most).join('')
    }
  }
  return part === '' ? parts : [...parts, part]
}

interface Filling {
  slides: TextBlock[][]
  left: number
}

function turn(filling: Filling): void {
  filling.slides.push([])
  filling.left = LINES
}

function put(filling: Filling, block: TextBlock, lines: number): void {
  if (lines > filling.left && filling.slides.at(-1)?.length) turn(filling)
  filling.slides.at(-1)?.push(block)
  filling.left -= lines
}

/** A table goes on under the same head. */
function putTable(filling: Filling, table: string[][]): void {
  const [head = [], ...rows] = table
  const columns = columnsOf(table)
  const top = rowLines(head, columns)
  let open: string[][] | undefined
  for (const row of rows.length > 0 ? rows : [[]]) {
    const lines = row.length > 0 ? rowLines(row, columns) : 0
    if (!open || lines > filling.left) {
      open = [head]
      put(filling, { kind: 'table', rows: open }, Math.min(LINES, top + lines))
    } else filling.left -= lines
    if (row.length > 0) open.push(row)
  }
}

const textOf = (block: TextBlock) =>
  block.kind === 'table' ? block.rows.map((row) => row.join('')).join('') : block.text

function secondsFor(blocks: TextBlock[]): number {
  const count = blocks.reduce((sum, block) => sum + letters(textOf(block)), 0)
  return Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, Math.ceil(4 + count / LETTERS_A_SECOND)))
}

/** A poster's words as a row of screens, and whether there is more of them than a screen should show. */
export function slidesOf(blocks: readonly TextBlock[]): { slides: Slide[]; more: boolean } {
  const filling: Filling = { slides: [[]], left: LINES }
  for (const block of blocks) {
    if (block.kind === 'table') putTable(filling, block.rows)
    else for (const text of partsOf(block.text)) put(filling, { ...block, text }, linesOf(text))
  }
  const slides = filling.slides.slice(0, MOST_SLIDES)
  return {
    slides: slides.map((one) => ({ blocks: one, seconds: secondsFor(one) })),
    more: filling.slides.length > MOST_SLIDES,
  }
}
