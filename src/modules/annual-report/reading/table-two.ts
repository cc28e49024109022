import { TABLE2_BLOCKS } from '#law/index.ts'
import { emptyTable2, type Table2 } from '../rules/report-rows.ts'
import type { Cell, Grid } from './paper.ts'
import { plain } from './paper.ts'
import { figureIn, findRows, type ReadingProblem } from './table-reading.ts'

const FORM_OF_2019 = /本年新制作|对外公开总数量|上一年项目数量/

/** Whether a table two stands there in the trial form of 2019, whose figures mean other things. */
export function isFormOf2019(tables: readonly Grid[]): boolean {
  return findRows(tables, (row) => row.some((text) => FORM_OF_2019.test(text))).length > 0
}

/** Finds and reads table two by its labels; undefined when no row of it is there. */
export function readTableTwo(
  tables: readonly Grid[],
): { table: Table2; problems: ReadingProblem[] } | undefined {
  const rows = TABLE2_BLOCKS.flatMap((block) => block.rows.map((row) => ({ ...row, columns: block.columns })))
  const found = rows.map((row) => ({ row, cells: figuresBeside(tables, row.label) }))
  if (found.every(({ cells }) => cells === undefined)) return undefined
  const table = emptyTable2()
  const problems: ReadingProblem[] = []
  for (const { row, cells } of found) {
    if (!cells) problems.push({ where: `表二「${row.label}」行`, detail: '找不到这一行' })
    row.cells.forEach((path: readonly string[], at) => {
      const where = `表二「${row.label}」行「${row.columns[at + 1]}」列`
      put(table, path, cells ? figureIn(cells[at], where, problems) : Number.NaN)
    })
  }
  return { table, problems }
}

/** The cells right of a label, a merged cell once. */
function figuresBeside(tables: readonly Grid[], label: string): Cell[] | undefined {
  const named = (text: string) => text === label || (label !== '规章' && text.startsWith(label))
  const beside = (row: readonly string[]) => {
    const at = row.findLastIndex(named)
    return at >= 0 && at < row.length - 1
  }
  const [found] = findRows(tables, beside)
  const row = found?.grid[found.at]
  if (!row) return undefined
  const at = row.findLastIndex((cell) => named(plain(cell.text)))
  return row.slice(at + 1).filter((cell, x, all) => cell !== all[x - 1])
}

function put(table: Table2, path: readonly string[], figure: number): void {
  let inside: unknown = table
  for (const key of path.slice(0, -1)) inside = (inside as Record<string, unknown>)[key]
  ;(inside as Record<string, number>)[path.at(-1) ?? ''] = figure
}
