import type { ReactNode } from 'react'

/** One line of a list. */
export interface ListItem {
  href: string
  title: string
  /** Day of publication. */
  day: string
  /** Name of its column, where several are mixed. */
  tag?: string | undefined
}

/** Articles one per line: the date at a fixed place, the title whole. `short` is the narrow form. */
export function NewsList({ items, short }: { items: ListItem[]; short?: boolean }): ReactNode {
  if (items.length === 0) return <p className="empty">目前没有信息。</p>
  return (
    <ul className={short ? 'news short' : 'news'}>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>{item.title}</a>
          <span className="facts">
            <time dateTime={item.day}>{item.day}</time>
            {item.tag && <span className="tag">{item.tag}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
