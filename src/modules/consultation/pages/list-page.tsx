import type { ReactNode } from 'react'
import { formatDay } from '#law/index.ts'
import { consultationPaths } from '../public-path.ts'
import type { ConsultationRow } from '../store.ts'
import { STATUS_NAMES } from '../transitions.ts'

interface ListProps {
  site: { path: string }
  rows: ConsultationRow[]
}

function Lines({ site, rows }: ListProps): ReactNode {
  return (
    <ul className="news">
      {rows.map((row) => (
        <li key={row.id}>
          <a href={consultationPaths.page(site, row.id)}>{row.title}</a>
          <span className="facts">
            <time dateTime={row.opened_on ?? ''}>{row.opened_on}</time>
            <span className="tag">
              {row.status === 'open' && row.closes_on
                ? `征集到${formatDay(row.closes_on)}`
                : STATUS_NAMES[row.status]}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** All consultations of a site: those one can still comment on, then the others. */
export function ConsultationList({ site, rows }: ListProps): ReactNode {
  const open = rows.filter((row) => row.status === 'open')
  const over = rows.filter((row) => row.status !== 'open')
  return (
    <div className="stack">
      <div className="page-title">
        <h1>意见征集</h1>
        <p>
          重要的决定在作出之前，把草案和说明放在这里听取大家的意见；征集结束后公布采纳了哪些、没有采纳的是为什么。
        </p>
      </div>
      <section>
        <h2>正在征集</h2>
        {open.length > 0 ? (
          <Lines site={site} rows={open} />
        ) : (
          <p className="empty">现在没有正在征集意见的事项。</p>
        )}
      </section>
      <section>
        <h2>已经结束</h2>
        {over.length > 0 ? <Lines site={site} rows={over} /> : <p className="empty">还没有结束的征集。</p>}
      </section>
    </div>
  )
}
