import type { ReactNode } from 'react'
import type { TextBlock } from '#documents/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type SourcedPage, WideTable } from '#modules/portal/index.ts'
import { boardsPath, posterFilePath, posterPath } from '../board-paths.ts'
import { POSTER_TEMPLATES } from '../contract.ts'
import type { PlaceRow } from '../store.ts'

function Table({ rows }: { rows: string[][] }): ReactNode {
  const [head = [], ...rest] = rows
  const numbered = (cells: readonly string[]) => cells.map((text, at) => ({ text, at }))
  return (
    <WideTable name="公示表">
      <table className="poster-table">
        <thead>
          <tr>
            {numbered(head).map(({ text, at }) => (
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
                {numbered(head.map((_, at) => row[at] ?? '')).map(({ text, at }) => (
                  <td key={at}>{text}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </WideTable>
  )
}

/** A poster of its own words as a page: what the QR code on the paper leads to. */
export function posterPage(organ: Organ, site: string, row: PlaceRow, blocks: TextBlock[]): SourcedPage {
  const numbered = blocks.map((block, at) => ({ block, at }))
  const body = (
    <article className="text">
      <h1>{row.title}</h1>
      <p className="quiet">
        {organ.name} · {POSTER_TEMPLATES[row.template].name} · 公示时间{' '}
        <time dateTime={row.period_from}>{row.period_from}</time> 至{' '}
        <time dateTime={row.period_to}>{row.period_to}</time>
      </p>
      <div className="article-body">
        {numbered.map(({ block, at }) =>
          block.kind === 'table' ? <Table key={at} rows={block.rows} /> : <p key={at}>{block.text}</p>,
        )}
      </div>
      <p className="no-print">
        <a className="button button-quiet" href={posterFilePath(site, row.poster, row.title)}>
          海报 PDF
        </a>
      </p>
    </article>
  )
  return {
    path: posterPath(site, row.poster),
    title: row.title,
    meta: { description: `${organ.name}公示：${row.title}` },
    breadcrumbs: [{ name: '政务公开栏', href: boardsPath(site) }, { name: row.title }],
    body,
  }
}
