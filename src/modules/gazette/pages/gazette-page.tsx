import type { Organ } from '#modules/organs/index.ts'
import type { SourcedPage } from '#modules/portal/index.ts'
import { gazettePath, issuePath } from '../gazette-paths.ts'
import { issueLabel } from '../issue.ts'
import type { IssueRow } from '../store.ts'

function byYear(rows: IssueRow[]): [number, IssueRow[]][] {
  const years = new Map<number, IssueRow[]>()
  for (const row of rows) years.set(row.year, [...(years.get(row.year) ?? []), row])
  return [...years]
}

/** All issues of the gazette, by year, newest first. */
export function gazettePage(organ: Organ, site: string, rows: IssueRow[]): SourcedPage {
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>{organ.shortName}政府公报</h1>
        <p>公报汇编已经公开的文件，可以在网上看，也可以下载打印；党群服务中心窗口备有纸质本。</p>
      </div>
      {rows.length === 0 && <p className="empty">目前没有在网上的公报。</p>}
      {byYear(rows).map(([year, issues]) => (
        <section key={year}>
          <h2>{year}年</h2>
          <ul className="news">
            {issues.map((row) => (
              <li key={row.id}>
                <a href={issuePath(site, row)}>
                  公报{issueLabel(row)}
                  {row.title && `：${row.title}`}
                </a>
                <span className="facts">
                  <time dateTime={row.published_on ?? ''}>{row.published_on}</time>
                  <span className="tag">{row.contents?.length ?? 0} 篇</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
  return {
    path: gazettePath(site),
    title: '政府公报',
    meta: { description: `${organ.name}公报各期目录和全文` },
    breadcrumbs: [{ name: '政府公报' }],
    body,
  }
}
