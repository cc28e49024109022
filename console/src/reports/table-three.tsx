import { TABLE3_COLUMNS, TABLE3_ROWS } from '#law/index.ts'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { CellFigure, type CellPlace } from './cell-figure.tsx'
import { valueAt } from './value-at.ts'

interface Props {
  table: ReportView['tables']['table3']
  open: (place: CellPlace) => void
}

const LEGAL = TABLE3_COLUMNS.filter(({ group }) => group === '法人或其他组织')

/** Table three; a number leads to the applications behind it. */
export function TableThree({ table, open }: Props) {
  return (
    <div className="grid-table">
      <table>
        <thead>
          <tr>
            <th rowSpan={2}>本列数据的勾稽关系见“核对”</th>
            <th rowSpan={2} className="number">
              自然人
            </th>
            <th colSpan={LEGAL.length}>法人或其他组织</th>
            <th rowSpan={2} className="number">
              总计
            </th>
          </tr>
          <tr>
            {LEGAL.map(({ key, label }) => (
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
                  <CellFigure
                    value={valueAt(table, [row.key, column.key])}
                    place={{
                      cell: `table3.${row.key}.${column.key}`,
                      title: `${row.label}，${column.label}`,
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
