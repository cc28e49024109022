import { type Basis, OGI } from '#law/index.ts'
import { REPORT_CELLS, type ReportCell, valueAt } from './report-cells.ts'
import { emptyTable2, emptyTable3, emptyTable4, type ReportTables } from './report-rows.ts'

/** The figures of a report by their places ('table3.granted.total'); what is 0 is left out. */
export type Cells = Readonly<Record<string, number>>

/** A report that goes into the county's own. */
export interface RolledPart {
  readonly key: string
  readonly name: string
  readonly cells: Cells
  /** The places of figures that a person typed in, since they could not be read. */
  readonly byHand?: readonly string[]
}

/** Why a government's report holds those of its departments and towns. */
export const ROLL_UP_BASIS: Basis = OGI.cite('49.2')

// Money is told in ten thousands with at most six places: summed in whole millionths nothing is lost.
const MILLIONTHS = 1e6

/** The place of a cell as one word. */
export const placeOf = (path: readonly string[]): string => path.join('.')

const CELLS = new Map(REPORT_CELLS.map((cell) => [placeOf(cell.path), cell]))

/** The cell at a place; undefined when there is none. */
export const cellAt = (place: string): ReportCell | undefined => CELLS.get(place)

/** What the cell at a place is called; the place itself when there is none. */
export const whereOf = (place: string): string => cellAt(place)?.where ?? place

/** The figures of three tables by their places; figures that could not be read are left out. */
export function cellsOf(tables: ReportTables): Cells {
  const figures = REPORT_CELLS.map((cell) => [placeOf(cell.path), Number(valueAt(tables, cell))] as const)
  return Object.fromEntries(figures.filter(([, value]) => value !== 0 && !Number.isNaN(value)))
}

/** The places of the figures that could not be read. */
export function unreadCells(tables: ReportTables): string[] {
  return REPORT_CELLS.filter((cell) => Number.isNaN(Number(valueAt(tables, cell)))).map(({ path }) =>
    placeOf(path),
  )
}

/** The three tables with these figures; those in `unread` are NaN, so that no equation judges them. */
export function tablesOf(cells: Cells, unread: readonly string[] = []): ReportTables {
  const tables: ReportTables = { table2: emptyTable2(), table3: emptyTable3(), table4: emptyTable4() }
  for (const { path } of REPORT_CELLS) {
    const place = placeOf(path)
    put(tables, path, unread.includes(place) ? Number.NaN : (cells[place] ?? 0))
  }
  return tables
}

/** The sum of reports, cell by cell: what holds in every part holds in it. */
export function sumOfCells(parts: readonly Cells[]): Cells {
  const sums = REPORT_CELLS.map(({ path }) => {
    const place = placeOf(path)
    const millionths = parts.reduce((sum, cells) => sum + Math.round((cells[place] ?? 0) * MILLIONTHS), 0)
    return [place, millionths / MILLIONTHS] as const
  })
  return Object.fromEntries(sums.filter(([, value]) => value !== 0))
}

/** What each part brings to one cell; parts that bring nothing are left out. */
export function partsOfCell(parts: readonly RolledPart[], place: string) {
  return parts.flatMap(({ key, name, cells, byHand = [] }) => {
    const value = cells[place] ?? 0
    return value === 0 ? [] : [{ key, name, value, byHand: byHand.includes(place) }]
  })
}

function put(tables: ReportTables, path: readonly string[], value: number): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], tables)
  const last = path.at(-1)
  if (last !== undefined) (parent as Record<string, unknown>)[last] = value
}
