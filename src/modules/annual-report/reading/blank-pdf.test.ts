import { describe, expect, it } from 'vitest'
import { TABLE3_COLUMNS, TABLE3_ROWS } from '#law/index.ts'
import { columnCentres, figureRows, inColumns, labelledRows } from './pdf-rows.ts'
import type { Word } from './pdf-words.ts'

const CHARACTER = 5

const word = (text: string, x: number, y: number): Word => ({
  text,
  page: 1,
  x,
  right: x + text.length * CHARACTER,
  centre: x + (text.length * CHARACTER) / 2,
  y,
  height: 9,
})

const PITCH = 17.5
const FIRST_COLUMN = 320
const COLUMN = 30

/** Table three as words on a page: in every third row nothing is written, elsewhere only what is not zero. */
function pageWithBlanks(): Word[] {
  return TABLE3_ROWS.flatMap((row, at) => {
    const label = word(row.label.replace('三、', ''), 80, at * PITCH)
    if (at % 3 === 1) return [label]
    return [
      label,
      word(String(at + 1), FIRST_COLUMN, at * PITCH),
      word(String(at + 1), FIRST_COLUMN + 6 * COLUMN, at * PITCH),
    ]
  })
}

describe('a table on a PDF page', () => {
  const words = pageWithBlanks()
  const rows = figureRows(words)

  it('has its figures in rows and columns', () => {
    expect(rows).toHaveLength(TABLE3_ROWS.filter((_, at) => at % 3 !== 1).length)
    expect(columnCentres(rows.flatMap((row) => row.figures)).length).toBeGreaterThanOrEqual(2)
  })

  it('keeps a row that is left blank, by its label', () => {
    const labelled = labelledRows(words, rows, FIRST_COLUMN)
    expect(labelled.map((row) => row.label)).toEqual(
      TABLE3_ROWS.map((row) => row.label.replace('三、', '').normalize('NFKC')),
    )
    expect(labelled[1]?.figures).toBeUndefined()
  })

  it('puts a figure under the nearest column and leaves the others empty', () => {
    const centres = TABLE3_COLUMNS.map((_, at) => FIRST_COLUMN + CHARACTER / 2 + at * COLUMN)
    const cells = inColumns(rows[0] ?? { y: 0, figures: [] }, centres)
    expect(cells.map((cell) => cell?.text)).toEqual([
      '1',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '1',
    ])
  })
})
