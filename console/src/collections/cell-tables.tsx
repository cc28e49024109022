import type { ReactNode } from 'react'
import { TABLE2_BLOCKS, TABLE3_COLUMNS, TABLE3_ROWS, TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'
import { Sideways } from '../page/sideways.tsx'
import { CellFigure, type CellPlace } from '../reports/cell-figure.tsx'

export type { CellPlace } from '../reports/cell-figure.tsx'

interface Props {
  /** By place; what is missing is 0. */
  cells: Readonly<Record<string, number>>
  open: (place: CellPlace) => void
}

/** The three tables of the form over figures by their places; a figure leads to what it is summed from. */
export function CellTables({ cells, open }: Props) {
  const figure = (cell: string, title: string) => (
    <CellFigure value={cells[cell] ?? 0} place={{ cell, title }} open={open} />
  )
  return (
    <>
      <h3>表二　主动公开政府信息情况</h3>
      <TableTwo figure={figure} />
      <h3>表三　收到和处理政府信息公开申请情况</h3>
      <CrossTable name="表三" table="table3" rows={TABLE3_ROWS} columns={TABLE3_COLUMNS} figure={figure} />
      <h3>表四　行政复议、行政诉讼情况</h3>
      <CrossTable name="表四" table="table4" rows={TABLE4_BLOCKS} columns={TABLE4_COLUMNS} figure={figure} />
    </>
  )
}

type Figure = (cell: string, title: string) => ReactNode

function TableTwo({ figure }: { figure: Figure }) {
  return (
    <Sideways label="表二">
      <table>
        <tbody>
          {TABLE2_BLOCKS.flatMap((block) =>
            block.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map((path: readonly string[], at) => {
                  const column = block.columns[at + 1] ?? ''
                  return (
                    <td key={path.join('.')}>
                      <span className="quiet">{column}</span>{' '}
                      {figure(`table2.${path.join('.')}`, `${row.label}，${column}`)}
                    </td>
                  )
                })}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Sideways>
  )
}

interface CrossProps {
  /** '表三' and what its cells are called in the report: 'table3'. */
  name: string
  table: string
  rows: readonly { key: string; label: string }[]
  columns: readonly { key: string; label: string }[]
  figure: Figure
}

/** A table with one figure where each row meets each column. */
function CrossTable({ name, table, rows, columns, figure }: CrossProps) {
  return (
    <Sideways label={name}>
      <table>
        <thead>
          <tr>
            <th>项目</th>
            {columns.map(({ key, label }) => (
              <th key={key} className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" style={{ fontWeight: 400 }}>
                {row.label}
              </th>
              {columns.map((column) => (
                <td key={column.key} className="number">
                  {figure(`${table}.${row.key}.${column.key}`, `${row.label}，${column.label}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
