import { Link } from 'react-router'

interface Row {
  key: string
  name: string
  href?: string
  open: number
  soon: number
  late: number
}

/** Who or what has how much running, due soon and late; the most pressing first. */
export function FigureTable({
  caption,
  head,
  rows,
}: {
  caption: string
  head: string
  rows: readonly Row[]
}) {
  if (rows.length === 0) return null
  return (
    <div className="grid-table figure-table">
      <table>
        <caption className="group-name">{caption}</caption>
        <thead>
          <tr>
            <th>{head}</th>
            <th className="number">在办</th>
            <th className="number">将到期</th>
            <th className="number">逾期</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, href, open, soon, late }) => (
            <tr key={key}>
              <th scope="row">{href ? <Link to={href}>{name}</Link> : name}</th>
              <td className="number">{open}</td>
              <td className="number">{soon}</td>
              <td className="number">
                {late > 0 ? <strong className="danger-text">逾期 {late}</strong> : 0}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
