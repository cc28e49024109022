import type { ReactNode } from 'react'
import type { Organ } from '#modules/organs/index.ts'
import type { SourcedPage } from '#modules/portal/index.ts'
import { guidePath, kioskPath, windowPath } from '../guide-paths.ts'
import type { WindowView } from '../read-windows.ts'

function Files({ view }: { view: WindowView }): ReactNode {
  if (view.files.length === 0) return null
  return (
    <section>
      <h2>政策文件</h2>
      <ul className="news">
        {view.files.map(({ id, path, title, publishedOn, documentNumber }) => (
          <li key={id}>
            <a href={path}>{title}</a>
            <span className="facts">
              <time dateTime={publishedOn}>{publishedOn}</time>
              {documentNumber && <span className="tag">{documentNumber}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Services({ site, view }: { site: string; view: WindowView }): ReactNode {
  return (
    <section>
      <h2>办事清单（{view.guides.length} 项）</h2>
      <div className="kiosk">
        {view.guides.map((row) => (
          <a key={row.id} href={guidePath(site, row.id)}>
            <strong>{row.live?.name}</strong>
            <small>
              {row.live?.limit} · {row.live?.fees}
            </small>
          </a>
        ))}
      </div>
    </section>
  )
}

/** One window: where it is, what it does, and the policy files it keeps at hand. */
export function windowPage(organ: Organ, site: string, view: WindowView): SourcedPage {
  const where = [view.place, view.telephone].filter(Boolean).join('，')
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>{view.name}</h1>
        {where && (
          <p>
            {view.department}：{where}
          </p>
        )}
      </div>
      {view.guides.length > 0 && <Services site={site} view={view} />}
      <Files view={view} />
      <p className="kiosk-ways no-print">
        <a className="button button-quiet" href={kioskPath(site)}>
          返回窗口列表
        </a>
        <a className="button button-quiet" href={site}>
          返回首页
        </a>
      </p>
    </div>
  )
  return {
    path: windowPath(site, view.name),
    title: view.name,
    meta: { description: `${organ.name}${view.name}的办事清单和政策文件` },
    breadcrumbs: [{ name: '便民服务窗口', href: kioskPath(site) }, { name: view.name }],
    body,
  }
}
