import { TABLE2_BLOCKS, TABLE3_COLUMNS, TABLE3_ROWS, TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'
import { type Cell, type Grid, type Paper, plain } from './paper.ts'
import {
  columnCentres,
  type FigureRow,
  figureRows,
  inColumns,
  labelledRows,
  nearestColumn,
  unwrapped,
  withStrange,
} from './pdf-rows.ts'
import { pdfWords, type Word } from './pdf-words.ts'

const HEADINGS = {
  two: /^二、.*主动公开/,
  three: /^三、.*(?:收到和处理|申请情况)/,
  four: /^四、.*(?:复议|诉讼)/,
  five: /^五、/,
} as const
const TABLE4_WORDS = /^(?:结果|维持|纠正|其他|尚未|审结|总计|结果维持|结果纠正|其他结果|尚未审结)$/
const FEWEST_IN_COLUMN = 3

/** A PDF with text as a report: its tables told by the headings of the form and by where figures stand. */
export async function pdfPaper(bytes: Buffer): Promise<Paper> {
  const words = unwrapped(await pdfWords(bytes))
  const at = (heading: RegExp, from: number) =>
    words.findIndex((word, i) => i > from && heading.test(plain(word.text)))
  const two = at(HEADINGS.two, -1)
  const three = at(HEADINGS.three, two)
  const four = at(HEADINGS.four, three)
  const five = at(HEADINGS.five, four)
  if (two < 0 || three < 0 || four < 0) return { text: textOf(words), tables: [] }
  const end = five < 0 ? words.length : five
  return {
    text: textOf([...words.slice(0, two + 1), ...words.slice(end)]),
    tables: [
      tableTwo(words.slice(two, three)),
      tableThree(words.slice(three, four)),
      tableFour(words.slice(four, end)),
    ],
  }
}

function textOf(words: readonly Word[]): string {
  return words
    .map((word, i) => (Math.abs((words[i - 1]?.y ?? word.y) - word.y) < 1 ? '' : '\n') + word.text)
    .join('')
}

const cell = (word: Word | undefined): Cell => ({
  text: word?.text ?? '',
  place: word ? `第${word.page}页` : '',
})
const label = (text: string): Cell => ({ text, place: '' })

function tableTwo(words: readonly Word[]): Grid {
  const rows = figureRows(words)
  const named = TABLE2_BLOCKS.flatMap((block) =>
    block.rows.map((row) => ({ row, columns: block.columns.slice(1) })),
  )
  const body = named.flatMap(({ row, columns }) => {
    const beside = words.find((word) => plain(word.text) === row.label)
    if (!beside) return []
    const figures = rows.find(({ y }) => Math.abs(y - beside.y) < beside.height)
    const written = withStrange(words, figures ?? { y: beside.y, figures: [] }, beside.right)
    return [[label(row.label), ...besideLabel(words, written, columns)]]
  })
  return [...words.map((word) => [cell(word)]), ...body]
}

function besideLabel(words: readonly Word[], row: FigureRow, columns: readonly string[]): Cell[] {
  if (row.figures.length === columns.length) return columns.map((_, at) => cell(row.figures[at]))
  const heads = columns.map((column) => words.find((word) => plain(word.text) === column)?.centre ?? 0)
  return inColumns(row, heads).map(cell)
}

function tableThree(words: readonly Word[]): Grid {
  const rows = figureRows(words)
  const centres = columnCentres(inFullColumns(rows))
  const head = [label(''), ...TABLE3_COLUMNS.map((column) => label(column.label))]
  if (centres.length !== TABLE3_COLUMNS.length) return [head.slice(0, 1), [label('新收')]]
  const own = rows.filter((row) => row.figures.every((word) => stands(word, centres)))
  return [head, ...rowsOfThree(words, own, centres)]
}

function rowsOfThree(words: readonly Word[], rows: readonly FigureRow[], centres: readonly number[]): Grid {
  const edge = Math.min(...rows.flatMap((row) => row.figures.map((word) => word.x)))
  const cells = (row: FigureRow | undefined) =>
    row ? inColumns(withStrange(words, row, edge), centres).map(cell) : centres.map(() => cell(undefined))
  // As many rows as the form has: their order is surer than labels that run over several lines.
  if (rows.length === TABLE3_ROWS.length)
    return rows.map((row, at) => [label(TABLE3_ROWS[at]?.label ?? ''), ...cells(row)])
  return labelledRows(words, rows, edge).map((row) => [label(row.label), ...cells(row.figures)])
}

/** Figures in columns of several: a page number stands alone. */
function inFullColumns(rows: readonly FigureRow[]): Word[] {
  const figures = rows.flatMap((row) => row.figures)
  const centres = columnCentres(figures)
  const counts = centres.map((_, at) => figures.filter((word) => nearestColumn(word, centres) === at).length)
  return figures.filter((word) => (counts[nearestColumn(word, centres)] ?? 0) >= FEWEST_IN_COLUMN)
}

function stands(word: Word, centres: readonly number[]): boolean {
  return centres.some((centre) => Math.abs(centre - word.centre) < Math.max(word.right - word.x, word.height))
}

function tableFour(words: readonly Word[]): Grid {
  const count = TABLE4_BLOCKS.length * TABLE4_COLUMNS.length
  const rows = figureRows(words)
  const row = rows.sort((a, b) => b.figures.length - a.figures.length)[0]
  const head = TABLE4_BLOCKS.flatMap(() => TABLE4_COLUMNS.map((column) => label(column.label)))
  const centres = columnCentres(words.filter((word) => TABLE4_WORDS.test(plain(word.text))))
  if (!row || (row.figures.length !== count && centres.length !== count)) return [head]
  if (row.figures.length === count) return [head, row.figures.map(cell)]
  return [head, inColumns(withStrange(words, row, 0), centres).map(cell)]
}
