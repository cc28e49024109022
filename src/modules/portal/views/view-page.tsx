import type { ReactNode } from 'react'
import { Entry } from '../pages/content-page.tsx'
import { disclosureSubpage } from '../pages/disclosure-page.tsx'
import { ListPages } from '../pages/list-page.tsx'
import { type ListItem, NewsList } from '../pages/news-list.tsx'
import { paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'
import { type CatalogueView, listOf, VIEW_KINDS } from './views.ts'

/** One page of a view, newest first. */
export interface ViewPage {
  view: CatalogueView
  items: ListItem[]
  number: number | undefined
  numbers: number[]
}

/** What to do when nothing is there: nobody is left before an empty page. */
function Empty({ shell, name }: { shell: SiteShell; name: string }): ReactNode {
  return (
    <p className="empty">
      本类（{name}）暂无信息。可以看<a href={paths.catalogue(shell.site)}>其他分类</a>，或者
      <a href={paths.apply(shell.site)}>申请公开</a>需要的信息。
    </p>
  )
}

function Entries({ entries }: Pick<CatalogueView, 'entries'>): ReactNode {
  if (entries.length === 0) return null
  return (
    <section>
      <h2>应当公开的事项</h2>
      <p className="quiet">点开一项，看公开什么、凭什么公开、登在哪个栏目。</p>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </section>
  )
}

/** A page of one view of the catalogue. */
export function viewPage(shell: SiteShell, { view, items, number, numbers }: ViewPage): string {
  const { kind, name } = view
  const way = VIEW_KINDS[kind]
  const first = number === undefined
  const list = listOf(view)
  const title = `${way.name}查阅：${name}${first ? '' : `（第${number}页）`}`
  const body = (
    <div className="stack">
      <section>
        <div className="page-title">
          <h1>{title}</h1>
          <p>
            <a href={`${paths.catalogue(shell.site)}#${kind}`}>{way.name}的其他分类</a>
          </p>
        </div>
        {items.length > 0 ? <NewsList items={items} /> : <Empty shell={shell} name={name} />}
        <ListPages shell={shell} list={list} number={number} numbers={numbers} />
      </section>
      {first && <Entries entries={view.entries} />}
    </div>
  )
  return disclosureSubpage(shell, {
    name: title,
    path: first ? paths.column(shell.site, list) : paths.list(shell.site, list, number),
    above: { name: '政府信息公开目录', href: paths.catalogue(shell.site) },
    description: `${shell.organ.name}${way.name}公开的政府信息：${name}`,
    keywords: ['政府信息公开目录', name],
    body,
  })
}
