import type { ReactNode } from 'react'
import type { Organ } from '#modules/organs/index.ts'
import type { SourcedPage } from '#modules/portal/index.ts'
import { boardPath, boardsPath, posterFilePath, posterPath, screenPath } from '../board-paths.ts'
import { POSTER_TEMPLATES } from '../contract.ts'
import type { OpenPlace } from '../rules/place-work.ts'
import type { BoardRow, PlaceRow } from '../store.ts'

/** A board and what hangs on it now. */
export interface BoardView {
  board: BoardRow
  hanging: { row: PlaceRow; article: OpenPlace['article'] }[]
}

function Poster({
  site,
  row,
  article,
}: {
  site: string
  row: PlaceRow
  article: OpenPlace['article']
}): ReactNode {
  const lost = article === 'lost'
  return (
    <li>
      {lost ? (
        <strong>{row.title}（内容已经撤回，正在取下）</strong>
      ) : (
        <a href={row.article_path ?? posterPath(site, row.poster)}>{row.title}</a>
      )}
      <span className="facts">
        <span className="tag">{POSTER_TEMPLATES[row.template].name}</span>
        <span className="tag">
          公示 <time dateTime={row.period_from}>{row.period_from}</time> 至{' '}
          <time dateTime={row.period_to}>{row.period_to}</time>
        </span>
        <span className="tag">{row.hung_on} 张贴</span>
        {!lost && (
          <a
            className="tag"
            href={posterFilePath(site, row.poster, row.title)}
            aria-label={`${row.title}：海报 PDF`}
          >
            海报 PDF
          </a>
        )}
      </span>
    </li>
  )
}

/** What hangs on a board now, newest first. */
export function Hanging({ site, hanging }: { site: string; hanging: BoardView['hanging'] }): ReactNode {
  if (hanging.length === 0) return <p className="empty">现在没有张贴海报。</p>
  return (
    <ul className="posters">
      {hanging.map(({ row, article }) => (
        <Poster key={row.poster} site={site} row={row} article={article} />
      ))}
    </ul>
  )
}

/** One board: where it is, and what hangs on it now. */
export function boardPage(organ: Organ, site: string, { board, hanging }: BoardView): SourcedPage {
  const body = (
    <div className="text">
      <h1>{board.name}</h1>
      <p className="quiet">{board.place}。张贴内容以网站公布为准。</p>
      <h2>现在张贴着（{hanging.length}）</h2>
      <Hanging site={site} hanging={hanging} />
      <p className="no-print">
        <a href={boardsPath(site)}>全部公开栏</a>
      </p>
      <p className="no-print">
        <a href={screenPath(site, board.id)}>电子屏（全屏播放）</a>
      </p>
    </div>
  )
  return {
    path: boardPath(site, board.id),
    title: board.name,
    meta: { description: `${organ.name}${board.name}（${board.place}）现在张贴的公示` },
    breadcrumbs: [{ name: '政务公开栏', href: boardsPath(site) }, { name: board.name }],
    body,
  }
}
