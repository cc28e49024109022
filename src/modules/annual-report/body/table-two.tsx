import { TABLE2_BLOCKS } from '#law/index.ts'
import type { Table2 } from '../rules/report-rows.ts'

const COLUMNS = 4
const FIGURES = COLUMNS - 1

type Block = (typeof TABLE2_BLOCKS)[number]

function figureAt(table: Table2, path: readonly string[]): number {
  let inside: unknown = table
  for (const key of path) inside = (inside as Record<string, unknown>)[key]
  return Number(inside)
}

function BlockRows({ block, table }: { block: Block; table: Table2 }) {
  const [first, ...figures] = block.columns
  const span = FIGURES / figures.length
  return (
    <tbody>
      <tr>
        <th colSpan={COLUMNS} scope="rowgroup">
          {block.label}
        </th>
      </tr>
      <tr>
        <th scope="col">{first}</th>
        {figures.map((column) => (
          <th key={column} scope="col" colSpan={span}>
            {column}
          </th>
        ))}
      </tr>
      {block.rows.map((row) => (
        <tr key={row.label}>
          <th scope="row">{row.label}</th>
          {row.cells.map((path) => (
            <td key={path.join('.')} colSpan={span}>
              {figureAt(table, path)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** Table two of the form. */
export function TableTwo({ table }: { table: Table2 }) {
  return (
    <table>
      <caption>主动公开政府信息情况</caption>
      {TABLE2_BLOCKS.map((block) => (
        <BlockRows key={block.label} block={block} table={table} />
      ))}
    </table>
  )
}
