import type { Cell, Grid } from './paper.ts'
import { plain } from './paper.ts'
import { readFigure } from './read-figure.ts'

/** A place where a report cannot be read, and what stands there. */
export interface ReadingProblem {
  readonly where: string
  readonly detail: string
}

/** The figure in a cell; what is none is noted and read as NaN. */
export function figureIn(cell: Cell | undefined, where: string, problems: ReadingProblem[]): number {
  const figure = readFigure(cell?.text ?? '')
  if (!Number.isNaN(figure)) return figure
  problems.push({ where, detail: `${cell?.place ?? ''}写着“${cell?.text.trim().slice(0, 30)}”，不是数字` })
  return figure
}

/** The labels at the head of a row, from the left, a merged cell once. */
export function labelsOf(row: readonly Cell[], before: number): string[] {
  const labels: string[] = []
  for (const { text } of row.slice(0, before)) {
    const label = plain(text)
    if (label !== '' && label !== labels.at(-1)) labels.push(label)
  }
  return labels
}

/** The rows of all tables for which `fits` holds, as plain texts. */
export function findRows(
  tables: readonly Grid[],
  fits: (row: readonly string[]) => boolean,
): { grid: Grid; at: number }[] {
  return tables.flatMap((grid) =>
    grid.flatMap((row, at) => (fits(row.map((cell) => plain(cell.text))) ? [{ grid, at }] : [])),
  )
}
