import type { ReactNode } from 'react'
import { paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'
import { disclosureSubpage } from './disclosure-page.tsx'
import { Facts } from './facts.tsx'

/** One item of the basic catalogue, in the standard columns. */
export interface CatalogueEntry {
  id: string
  area: string
  level1: string
  level2: string
  content: string
  basisText: string
  limit: string
  body: string
  /** Name of the department that owns it. */
  department: string
  channels: string[]
  audience: string
  method: string
  level: string
  columns: { name: string; href: string }[]
}

/** One item, opened by a press. */
export function Entry({ entry }: { entry: CatalogueEntry }): ReactNode {
  return (
    <details className="item">
      <summary>
        {entry.level1} · {entry.level2}
      </summary>
      <Facts
        facts={[
          ['公开内容', entry.content],
          ['公开依据', entry.basisText],
          ['公开时限', entry.limit],
          ['公开主体', `${entry.body}（${entry.department}）`],
          ['渠道和载体', entry.channels.join('、')],
          ['公开对象', entry.audience],
          ['公开方式', entry.method],
          ['公开层级', entry.level],
          [
            '所在栏目',
            entry.columns.map((column, index) => (
              <span key={column.href}>
                {index > 0 && '、'}
                <a href={column.href}>{column.name}</a>
              </span>
            )),
          ],
        ]}
      />
    </details>
  )
}

function byArea(entries: CatalogueEntry[]): [string, CatalogueEntry[]][] {
  const areas = new Map<string, CatalogueEntry[]>()
  for (const entry of entries) areas.set(entry.area, [...(areas.get(entry.area) ?? []), entry])
  return [...areas]
}

/** 法定主动公开内容: the columns, and the basic catalogue by area. */
export function contentPage(
  shell: SiteShell,
  view: { columns: { name: string; href: string }[]; entries: CatalogueEntry[] },
): string {
  const areas = byArea(view.entries)
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>法定主动公开内容</h1>
        <p>
          {view.entries.length > 0
            ? `《${shell.organ.shortName}政府信息主动公开基本目录》共 ${view.entries.length} 项。点开一项，看公开什么、凭什么公开、多久公开、登在哪里。`
            : '按栏目查阅已经公开的信息。'}
        </p>
      </div>
      <section>
        <h2>按栏目查阅</h2>
        <div className="index">
          {view.columns.map((column) => (
            <a key={column.href} href={column.href}>
              {column.name}
            </a>
          ))}
        </div>
        <p>
          还可以<a href={paths.catalogue(shell.site)}>按主题、体裁、机构和二十六个试点领域查阅</a>。
        </p>
      </section>
      {areas.map(([area, entries]) => (
        <section key={area}>
          <h2>{area}</h2>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </section>
      ))}
    </div>
  )
  return disclosureSubpage(shell, {
    name: '法定主动公开内容',
    path: paths.content(shell.site),
    description: `${shell.organ.name}依法主动公开的事项、内容、依据、时限和渠道`,
    keywords: ['法定主动公开内容', '主动公开基本目录'],
    body,
  })
}
