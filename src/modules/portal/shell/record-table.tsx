import type { ReactNode } from 'react'

/** One record: what identifies it, then a value for every further heading. */
export interface RecordRow {
  key: string
  name: ReactNode
  cells: readonly ReactNode[]
}

/**
 * A table of records. On a phone every record becomes a card whose lines carry their own headings,
 * so nothing is cut off and nothing has to be pushed sideways.
 */
export function RecordTable(props: {
  caption: string
  head: readonly [string, ...string[]]
  rows: readonly RecordRow[]
}): ReactNode {
  const [, ...labels] = props.head
  return (
    <table className="records">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          {props.head.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            {labels.map((label, at) => (
              <td key={label} data-label={label}>
                <div>{row.cells[at]}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
