import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { CellFigure, type CellPlace } from './cell-figure.tsx'
import { valueAt } from './value-at.ts'

interface Props {
  table: ReportView['tables']['table4']
  open: (place: CellPlace) => void
}

/** Table four; a number leads to the disputes behind it. */
export function TableFour({ table, open }: Props) {
  return (
    <div className="grid-table">
      <table>
        <thead>
          <tr>
            <th>种类</th>
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
                  <CellFigure
                    value={valueAt(table, [block.key, column.key])}
                    place={{
                      cell: `table4.${block.key}.${column.key}`,
                      title: `${block.label}，${column.label}`,
                    }}
                    open={open}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
