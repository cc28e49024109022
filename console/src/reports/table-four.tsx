import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '#law/index.ts'
import type { ReportView } from '#modules/annual-report/contract.ts'
import { valueAt } from './value-at.ts'

/** Table four. */
export function TableFour({ table }: { table: ReportView['tables']['table4'] }) {
  return (
    <div className="grid-table">
      <table>
        <thead>
          <tr>
            <th />
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
                  {valueAt(table, [block.key, column.key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
