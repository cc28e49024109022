import { TABLE2_BLOCKS } from '#law/index.ts'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { CellFigure, type CellPlace } from './cell-figure.tsx'
import { valueAt } from './value-at.ts'

interface Props {
  table: ReportView['tables']['table2']
  filled: boolean
  open: (place: CellPlace) => void
}

/** Table two; a number leads to where it was taken from and who entered it. */
export function TableTwo({ table, filled, open }: Props) {
  return (
    <div className="grid-table">
      {!filled && <p className="amber-text">表二还没有填写，下面都按 0 显示。</p>}
      {TABLE2_BLOCKS.map((block) => (
        <table key={block.label} style={{ marginBottom: 12 }}>
          <caption className="quiet" style={{ textAlign: 'left' }}>
            {block.label}
          </caption>
          <thead>
            <tr>
              {block.columns.map((column, at) => (
                <th key={column} className={at > 0 ? 'number' : ''}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.label}>
                <td>{row.label}</td>
                {row.cells.map((path, at) => (
                  <td key={path.join('.')} className="number">
                    <CellFigure
                      always={filled}
                      value={valueAt(table, path)}
                      place={{
                        cell: `table2.${path.join('.')}`,
                        title: `${row.label}，${block.columns[at + 1]}`,
                      }}
                      open={open}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
