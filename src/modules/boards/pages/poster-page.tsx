import type { TextBlock } from '#documents/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type SourcedPage, WideTable } from '#modules/portal/index.ts'
import { boardsPath, posterFilePath, posterPath } from '../board-paths.ts'
import { POSTER_TEMPLATES } from '../contract.ts'
import type { PlaceRow } from '../store.ts'
import { PosterTable } from './poster-table.tsx'

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
          block.kind === 'table' ? (
            <WideTable key={at} name="公示表">
              <PosterTable rows={block.rows} className="poster-table" />
            </WideTable>
          ) : (
            <p key={at}>{block.text}</p>
          ),
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
