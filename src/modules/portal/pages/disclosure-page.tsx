import type { ReactNode } from 'react'
import { groupName } from '#modules/organs/index.ts'
import { paths } from '../shell/paths.ts'
import { type Breadcrumb, sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'
import { Beside } from './beside.tsx'
import { SectionHead } from './column-blocks.tsx'
import { disclosureSections } from './disclosure-sections.ts'
import { disclosureNeighbours } from './neighbours.ts'
import { type ListItem, NewsList } from './news-list.tsx'

/** A page of 政府信息公开, with its four sections beside it. */
export function disclosureSubpage(
  shell: SiteShell,
  page: {
    name: string
    path: string
    description: string
    keywords: string[]
    /** The page it belongs to, where that is not the way into all of them. */
    above?: Required<Breadcrumb>
    body: ReactNode
  },
): string {
  const { name, path, description, keywords, above } = page
  const top = groupName(shell.organ, 'disclosure') ?? ''
  const atTop = path === paths.disclosure(shell.site)
  return sitePage({
    site: shell,
    title: name,
    path,
    meta: { column: { name, description, keywords, group: 'disclosure' } },
    breadcrumbs: atTop
      ? [{ name }]
      : [{ name: top, href: paths.disclosure(shell.site) }, ...(above ? [above] : []), { name }],
    body: <Beside neighbours={disclosureNeighbours(shell, above?.href ?? path)}>{page.body}</Beside>,
  })
}

/** 政府信息公开: the way into the four sections, and what was disclosed last. */
export function disclosurePage(
  shell: SiteShell,
  view: { newest: ListItem[]; newestHref: string; reports: ListItem[]; answers: boolean },
): string {
  const { organ } = shell
  const body = (
    <div className="stack">
      <div>
        <div className="page-title">
          <h1>政府信息公开</h1>
          <p>{organ.name}依照《中华人民共和国政府信息公开条例》在这里公开政府信息。</p>
        </div>
        <div className="sections">
          {disclosureSections(shell).map((section) => (
            <a key={section.href} href={section.href}>
              <strong>{section.name}</strong>
              <small>{section.about}</small>
            </a>
          ))}
        </div>
        <p className="after-sections">
          已经公开的信息还可以<a href={paths.catalogue(shell.site)}>按主题、体裁、机构和试点领域查阅</a>。
        </p>
        {view.answers && (
          <p>
            有人申请过、别人也可能需要的信息，见<a href={paths.answers(shell.site)}>依申请公开答复</a>。
          </p>
        )}
      </div>
      <section>
        <SectionHead name="最新公开" href={view.newestHref} />
        <NewsList items={view.newest} />
      </section>
      <section>
        <SectionHead name="政府信息公开年报" href={paths.reports(shell.site)} />
        <NewsList items={view.reports} />
      </section>
    </div>
  )
  return disclosureSubpage(shell, {
    name: '政府信息公开',
    path: paths.disclosure(shell.site),
    description: `${organ.name}政府信息公开指南、制度、法定主动公开内容、年报和依申请公开`,
    keywords: ['政府信息公开', '公开指南', '公开目录', '年度报告', '依申请公开'],
    body,
  })
}
