import type { Organ } from '#modules/organs/index.ts'
import type { SourcedPage } from '#modules/portal/index.ts'
import { boardPath, boardsPath } from '../board-paths.ts'
import { type BoardView, Hanging } from './board-page.tsx'

/** All boards with what hangs on each now. */
export function boardsPage(organ: Organ, site: string, views: BoardView[]): SourcedPage {
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>政务公开栏</h1>
        <p>镇里和各村的公开栏现在张贴着什么，在这里都能看到。张贴内容以网站公布为准。</p>
      </div>
      {views.map((view) => (
        <section key={view.board.id}>
          <h2>
            <a href={boardPath(site, view.board.id)}>{view.board.name}</a>
          </h2>
          <p className="quiet">{view.board.place}</p>
          <Hanging site={site} hanging={view.hanging} />
        </section>
      ))}
    </div>
  )
  return {
    path: boardsPath(site),
    title: '政务公开栏',
    meta: { description: `${organ.name}和各村公开栏现在张贴的干部任免、先进表彰、惠农补贴、干部考勤等公示` },
    breadcrumbs: [{ name: '政务公开栏' }],
    body,
  }
}
