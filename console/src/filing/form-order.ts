import { TABLE2_BLOCKS, TABLE3_COLUMNS, TABLE3_ROWS, TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'

/** One line of the upper system's form: what it is called, and the places of its figures. */
export interface FormRow {
  label: string
  cells: { place: string; column: string }[]
}

/** One table of the upper system's form, in its order. */
export interface FormTable {
  key: 'table2' | 'table3' | 'table4'
  title: string
  columns: string[]
  rows: FormRow[]
}

type Cells = Readonly<Record<string, number>>

/** The three tables as the upper system asks for them. */
export const FORM_TABLES: readonly FormTable[] = [
  {
    key: 'table2',
    title: '表二　主动公开政府信息情况',
    columns: [],
    rows: TABLE2_BLOCKS.flatMap((block) =>
      block.rows.map((row) => ({
        label: row.label,
        cells: row.cells.map((path: readonly string[], at) => ({
          place: `table2.${path.join('.')}`,
          column: block.columns[at + 1] ?? '',
        })),
      })),
    ),
  },
  {
    key: 'table3',
    title: '表三　收到和处理政府信息公开申请情况',
    columns: TABLE3_COLUMNS.map(({ label }) => label),
    rows: TABLE3_ROWS.map((row) => ({
      label: row.label,
      cells: TABLE3_COLUMNS.map((column) => ({
        place: `table3.${row.key}.${column.key}`,
        column: column.label,
      })),
    })),
  },
  {
    key: 'table4',
    title: '表四　行政复议、行政诉讼情况',
    columns: TABLE4_COLUMNS.map(({ label }) => label),
    rows: TABLE4_BLOCKS.map((block) => ({
      label: block.label,
      cells: TABLE4_COLUMNS.map((column) => ({
        place: `table4.${block.key}.${column.key}`,
        column: column.label,
      })),
    })),
  },
]

/** A table as spreadsheets take it: figures between tabs, a line for each row. */
export function tableText({ rows }: FormTable, cells: Cells): string {
  return rows.map((row) => row.cells.map(({ place }) => cells[place] ?? 0).join('\t')).join('\n')
}

/** Where an arrow key leads from a place of the table; the place itself where it ends. */
export function stepFrom({ rows }: FormTable, place: string, key: string): string {
  const y = rows.findIndex((row) => row.cells.some((cell) => cell.place === place))
  const x = rows[y]?.cells.findIndex((cell) => cell.place === place) ?? 0
  const [across, down] = STEPS[key] ?? [0, 0]
  const row = rows[y + down] ?? rows[y]
  return row?.cells[Math.min(x + across, row.cells.length - 1)]?.place ?? place
}

const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
