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
      <TableThree figure={figure} />
      <h3>表四　行政复议、行政诉讼情况</h3>
      <TableFour figure={figure} />
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

function TableThree({ figure }: { figure: Figure }) {
  return (
    <Sideways label="表三">
      <table>
        <thead>
          <tr>
            <th>项目</th>
            {TABLE3_COLUMNS.map(({ key, label }) => (
              <th key={key} className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TABLE3_ROWS.map((row) => (
            <tr key={row.key}>
              <th scope="row" style={{ fontWeight: 400 }}>
                {row.label}
              </th>
              {TABLE3_COLUMNS.map((column) => (
                <td key={column.key} className="number">
                  {figure(`table3.${row.key}.${column.key}`, `${row.label}，${column.label}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function TableFour({ figure }: { figure: Figure }) {
  return (
    <Sideways label="表四">
      <table>
        <thead>
          <tr>
            <th>项目</th>
            {TABLE4_COLUMNS.map(({ key, label }) => (
              <th key={key} className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TABLE4_BLOCKS.map((block) => (
            <tr key={block.key}>
              <th scope="row" style={{ fontWeight: 400 }}>
                {block.label}
              </th>
              {TABLE4_COLUMNS.map((column) => (
                <td key={column.key} className="number">
                  {figure(`table4.${block.key}.${column.key}`, `${block.label}，${column.label}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}
