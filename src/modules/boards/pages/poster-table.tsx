import type { ReactNode } from 'react'

/** A table of a poster: its first row heads the columns, and short rows are filled up. */
export function PosterTable({ rows, className }: { rows: string[][]; className?: string }): ReactNode {
  const [head = [], ...rest] = rows
  const cells = (row: readonly string[]) => head.map((_, at) => ({ at, text: row[at] ?? '' }))
  return (
    <table className={className}>
      <thead>
        <tr>
          {cells(head).map(({ at, text }) => (
            <th key={at} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rest
          .map((row, line) => ({ row, line }))
          .map(({ row, line }) => (
            <tr key={line}>
              {cells(row).map(({ at, text }) => (
                <td key={at}>{text}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
