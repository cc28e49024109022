import type { ReactNode } from 'react'
import type { Column } from '#modules/organs/index.ts'
import { feedLinks } from '../feeds/feed-links.ts'
import { paths } from '../shell/paths.ts'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'
import { Beside } from './beside.tsx'
import { columnNeighbours, columnTrail } from './neighbours.ts'
import { type ListItem, NewsList } from './news-list.tsx'

/** One page of a column's list, newest first. */
export interface ListView {
  column: Column
  items: ListItem[]
  /** Which fixed page this is, from the oldest; undefined for the column's first page, which shows the newest. */
  number: number | undefined
  /** Fixed pages worth linking from here, newest first. */
  numbers: number[]
}

/** The fixed pages of a list worth linking from one of them, with its first page before them. */
export function ListPages(props: {
  shell: SiteShell
  /** The folder of the list. */
  list: string
  number: number | undefined
  numbers: number[]
}): ReactNode {
  const { shell, list, number, numbers } = props
  if (numbers.length < 2 && number === undefined) return null
  return (
    <>
      <nav className="pages" aria-label="分页">
        <a href={paths.column(shell.site, list)} aria-current={number === undefined ? 'page' : undefined}>
          最新
        </a>
        {numbers.map((each) => (
          <a
            key={each}
            href={paths.list(shell.site, list, each)}
            aria-current={each === number ? 'page' : undefined}
            aria-label={`第${each}页`}
          >
            {each}
          </a>
        ))}
      </nav>
      <p>页码从最早的信息数起，第1页最早；已满的页内容不再移动，可以放心收藏。</p>
    </>
  )
}

function Follow({ shell, column }: { shell: SiteShell; column: Column }): ReactNode {
  return (
    <p className="follow no-print">
      订阅本栏目：
      {feedLinks(shell, column.key).map(({ name, href }) => (
        <a key={href} href={href}>
          {name}
        </a>
      ))}
      <a href={`${paths.subscribe(shell.site)}?column=${column.key}`}>用邮箱订阅</a>
      <a href={paths.openData(shell.site)}>怎样订阅</a>
    </p>
  )
}

/** A page of a column's list. */
export function listPage(shell: SiteShell, view: ListView): string {
  const { column, number } = view
  const trail = columnTrail(shell, column)
  const title = number === undefined ? column.name : `${column.name}（第${number}页）`
  const body = (
    <Beside neighbours={columnNeighbours(shell, column)}>
      <div className="page-title">
        <h1>{title}</h1>
        <p>{column.description}</p>
      </div>
      {column.closedOn && (
        <p className="notice">本栏目已于 {column.closedOn} 停止更新，已公开的信息继续供查阅。</p>
      )}
      <NewsList items={view.items} />
      <ListPages shell={shell} list={column.key} number={number} numbers={view.numbers} />
      <Follow shell={shell} column={column} />
    </Beside>
  )
  const own = paths.column(shell.site, column.key)
  const last =
    number === undefined
      ? [{ name: column.name }]
      : [{ name: column.name, href: own }, { name: `第${number}页` }]
  return sitePage({
    site: shell,
    title,
    path: number === undefined ? own : paths.list(shell.site, column.key, number),
    meta: { column },
    breadcrumbs: [...trail.slice(0, -1), ...last],
    body,
  })
}
