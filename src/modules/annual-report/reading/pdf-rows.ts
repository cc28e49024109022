import { plain } from './paper.ts'
import type { Word } from './pdf-words.ts'
import { isFigure } from './read-figure.ts'

/** Figures on one line of a table. */
export interface FigureRow {
  readonly y: number
  readonly figures: Word[]
}

const ONE_LINE = 4
const LABEL_LINE = 1.5
/** A label in the inner column starts this far right of the label of its group. */
const INNER = 40

const isWrittenFigure = (word: Word) => isFigure(word.text) && plain(word.text) !== ''

/** The figures of a stretch of a PDF, line by line. */
export function figureRows(words: readonly Word[]): FigureRow[] {
  const rows: { y: number; figures: Word[] }[] = []
  for (const word of words.filter(isWrittenFigure)) {
    const row = rows.find((one) => Math.abs(one.y - word.y) < ONE_LINE)
    if (row) row.figures.push(word)
    else rows.push({ y: word.y, figures: [word] })
  }
  return rows.sort((a, b) => a.y - b.y)
}

/** The row with what else is written among its figures, right of `edge`: a cell that holds no number is not a blank one. */
export function withStrange(words: readonly Word[], row: FigureRow, edge: number): FigureRow {
  const strange = words.filter(
    (word) => Math.abs(word.y - row.y) < ONE_LINE && word.x >= edge && !isWrittenFigure(word),
  )
  return { y: row.y, figures: [...row.figures, ...strange] }
}

const WIDE_DIGITS = /^[０-９]{2,}$/
const WRAPPED_LINE = 1.5

/** Wide digits run over two lines in a narrow column: they are one figure again, at the height of its row. */
export function unwrapped(words: readonly Word[]): Word[] {
  const below = (word: Word, line: Word) =>
    line.y > word.y &&
    line.y - word.y < word.height * WRAPPED_LINE &&
    Math.abs(line.x - word.x) < word.height &&
    /^[０-９]+$/.test(line.text)
  const taken = new Set<Word>()
  return words.flatMap((word) => {
    if (taken.has(word)) return []
    const rest = WIDE_DIGITS.test(word.text) ? words.find((line) => below(word, line)) : undefined
    if (!rest) return [word]
    taken.add(rest)
    return [{ ...word, text: word.text + rest.text, y: (word.y + rest.y) / 2 }]
  })
}

/** The middles of the columns in which words stand, from the left. */
export function columnCentres(words: readonly Word[]): number[] {
  const groups: Word[][] = []
  for (const word of [...words].sort((a, b) => a.centre - b.centre)) {
    const last = groups.at(-1)?.at(-1)
    if (last && word.centre - last.centre < Math.max(last.height, word.height)) groups.at(-1)?.push(word)
    else groups.push([word])
  }
  return groups.map((group) => group.reduce((sum, word) => sum + word.centre, 0) / group.length)
}

/** Puts each figure of a row under the nearest column; columns without one stay undefined. */
export function inColumns(row: FigureRow, centres: readonly number[]): (Word | undefined)[] {
  const cells: (Word | undefined)[] = centres.map(() => undefined)
  for (const word of row.figures) cells[nearestColumn(word, centres)] = word
  return cells
}

/** The column whose middle is nearest to a word. */
export function nearestColumn(word: Word, centres: readonly number[]): number {
  const distances = centres.map((centre) => Math.abs(centre - word.centre))
  return distances.indexOf(Math.min(...distances))
}

/** A row of a table by the words beside it, and its figures, if any are written. */
export interface LabelledRow {
  readonly y: number
  readonly label: string
  readonly figures: FigureRow | undefined
}

/** Gives each line of labels left of `edge` to the row it stands beside; lines beside none are rows left blank. */
export function labelledRows(
  words: readonly Word[],
  rows: readonly FigureRow[],
  edge: number,
): LabelledRow[] {
  const labels = words.filter((word) => word.right < edge && !isWrittenFigure(word))
  const beside = new Map<FigureRow | undefined, Word[]>()
  for (const word of labels) {
    const row = nearest(rows, word)
    beside.set(row, [...(beside.get(row) ?? []), word])
  }
  const written = rows.map((row) => ({ y: row.y, label: innermost(beside.get(row) ?? []), figures: row }))
  const blank = paragraphs(beside.get(undefined) ?? []).map((lines) => ({
    y: lines[0]?.y ?? 0,
    label: innermost(lines),
    figures: undefined,
  }))
  return [...written, ...blank].sort((a, b) => a.y - b.y)
}

function nearest(rows: readonly FigureRow[], word: Word): FigureRow | undefined {
  const close = rows.filter((row) => Math.abs(row.y - word.y) <= word.height * LABEL_LINE)
  return close.sort((a, b) => Math.abs(a.y - word.y) - Math.abs(b.y - word.y))[0]
}

function innermost(words: readonly Word[]): string {
  const inner = Math.max(...words.map((word) => word.x)) - INNER
  return plain(
    words
      .filter((word) => word.x >= inner)
      .map((word) => word.text)
      .join(''),
  )
}

function paragraphs(words: readonly Word[]): Word[][] {
  const groups: Word[][] = []
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const last = groups.at(-1)?.at(-1)
    if (last && Math.abs(last.x - word.x) < INNER && word.y - last.y < word.height * LABEL_LINE)
      groups.at(-1)?.push(word)
    else groups.push([word])
  }
  return groups
}
