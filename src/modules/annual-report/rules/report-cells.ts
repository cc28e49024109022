import { TABLE2_BLOCKS, TABLE3_COLUMNS, TABLE3_ROWS, TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'

/** One figure of a report: the way to it in the file, its place as people call it, and whether it is money. */
export interface ReportCell {
  readonly path: readonly string[]
  readonly table: '表二' | '表三' | '表四'
  readonly row: string
  readonly column: string
  readonly where: string
  readonly money: boolean
}

/** All 200 figures of a report. */
export const REPORT_CELLS: readonly ReportCell[] = [...table2Cells(), ...table3Cells(), ...table4Cells()]

/** The value at a cell of anything that may be a report; undefined where the way breaks off. */
export function valueAt(report: unknown, cell: ReportCell): unknown {
  return cell.path.reduce<unknown>(
    (inside, key) => (isObject(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined),
    report,
  )
}

function table2Cells(): ReportCell[] {
  return TABLE2_BLOCKS.flatMap((block) =>
    block.rows.flatMap((row) =>
      row.cells.map((path: readonly string[], at) => ({
        path: ['table2', ...path],
        table: '表二' as const,
        row: row.label,
        column: block.columns[at + 1] ?? '',
        where: `表二「${row.label}」行「${block.columns[at + 1]}」列`,
        money: path[0] === 'art20_8',
      })),
    ),
  )
}

function table3Cells(): ReportCell[] {
  return TABLE3_ROWS.flatMap((row) =>
    TABLE3_COLUMNS.map((column) => ({
      path: ['table3', row.key, column.key],
      table: '表三' as const,
      row: row.label,
      column: column.label,
      where: `表三「${row.label}」行「${column.label}」列`,
      money: false,
    })),
  )
}

function table4Cells(): ReportCell[] {
  return TABLE4_BLOCKS.flatMap((block) =>
    TABLE4_COLUMNS.map((column) => ({
      path: ['table4', block.key, column.key],
      table: '表四' as const,
      row: block.label,
      column: column.label,
      where: `表四「${block.label}」「${column.label}」格`,
      money: false,
    })),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
