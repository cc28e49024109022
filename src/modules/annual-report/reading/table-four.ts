import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'
import { emptyTable4, type Table4 } from '../rules/report-rows.ts'
import type { Cell, Grid } from './paper.ts'
import { plain } from './paper.ts'
import { isFigure } from './read-figure.ts'
import { figureIn, findRows, type ReadingProblem } from './table-reading.ts'

const HEAD: readonly RegExp[] = [/结果维持/, /结果纠正/, /其他结果/, /尚未审结/, /^总计$|^合计$/]
const CELLS = TABLE4_BLOCKS.length * TABLE4_COLUMNS.length

/** Finds and reads table four by its head; undefined when there is none. */
export function readTableFour(
  tables: readonly Grid[],
): { table: Table4; problems: ReadingProblem[] } | undefined {
  const [head] = findRows(tables, (row) => row.filter((text) => HEAD[0]?.test(text)).length > 1)
  if (!head) return undefined
  const problems: ReadingProblem[] = []
  const columns = columnsOf(head.grid[head.at] ?? [])
  const row = head.grid.slice(head.at + 1).find((cells) => holdsFigures(cells, columns))
  if (columns.length !== CELLS || !row)
    problems.push({ where: '表四', detail: `应有 ${CELLS} 格数字，找到 ${row ? columns.length : 0} 格` })
  const whole = columns.length === CELLS ? row : undefined
  const table = emptyTable4()
  TABLE4_BLOCKS.forEach((block, b) => {
    TABLE4_COLUMNS.forEach((column, c) => {
      const at = columns[b * TABLE4_COLUMNS.length + c] ?? -1
      const where = `表四「${block.label}」「${column.label}」格`
      table[block.key][column.key] = whole ? figureIn(whole[at], where, problems) : Number.NaN
    })
  })
  return { table, problems }
}

/** Where the cells stand: the head names five results three times over, a merged cell once. */
function columnsOf(head: readonly Cell[]): number[] {
  const columns: number[] = []
  head.forEach((cell, x) => {
    const wanted = HEAD[columns.length % HEAD.length]
    if (cell !== head[x - 1] && wanted?.test(plain(cell.text))) columns.push(x)
  })
  return columns
}

function holdsFigures(row: readonly Cell[], columns: readonly number[]): boolean {
  const written = columns.map((x) => row[x]?.text ?? '').filter((text) => text.trim() !== '')
  return written.length > 0 && written.some(isFigure)
}
