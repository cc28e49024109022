import type { ReactNode } from 'react'
import { disclosureSubpage } from '../pages/disclosure-page.tsx'
import { paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'
import { type CatalogueView, VIEW_KINDS, type ViewKind } from './views.ts'

/** A view with what its links show. */
export interface CountedView extends Pick<CatalogueView, 'key' | 'kind' | 'name'> {
  count: number
}

/** The views of one kind as links, each with how many documents it has. */
export function ViewLinks({ shell, views }: { shell: SiteShell; views: CountedView[] }): ReactNode {
  return (
    <ul className="index counted">
      {views.map(({ key, name, count }) => (
        <li key={key}>
          <a href={paths.catalogueView(shell.site, key)}>
            <span>{name}</span>
            <small>{count === 0 ? '暂无' : `${count} 条`}</small>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** 政府信息公开目录: everything public by theme, genre, department and area. */
export function cataloguePage(shell: SiteShell, views: CountedView[]): string {
  const kinds = Object.keys(VIEW_KINDS) as ViewKind[]
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>政府信息公开目录</h1>
        <p>
          已经公开的信息，可以按主题、体裁、机构和基层政务公开试点领域查阅；应当公开哪些事项，见
          <a href={paths.content(shell.site)}>法定主动公开内容</a>。
        </p>
        <nav className="index" aria-label="查阅方式">
          {kinds.map((kind) => (
            <a key={kind} href={`#${kind}`}>
              {VIEW_KINDS[kind].name}
            </a>
          ))}
        </nav>
      </div>
      {kinds.map((kind) => (
        <section key={kind} id={kind}>
          <h2>{VIEW_KINDS[kind].name}</h2>
          <p className="quiet">{VIEW_KINDS[kind].about}</p>
          <ViewLinks shell={shell} views={views.filter((view) => view.kind === kind)} />
        </section>
      ))}
    </div>
  )
  return disclosureSubpage(shell, {
    name: '政府信息公开目录',
    path: paths.catalogue(shell.site),
    description: `${shell.organ.name}政府信息按主题、体裁、机构和试点领域分类的目录`,
    keywords: ['政府信息公开目录', '主题分类', '体裁分类', '机构分类', '试点领域'],
    body,
  })
}
