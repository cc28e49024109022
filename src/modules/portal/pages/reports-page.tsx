import { paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'
import { disclosureSubpage } from './disclosure-page.tsx'
import type { ListItem } from './news-list.tsx'

/** The year a report is about stands in its title; failing that, reports come out the year after. */
export function reportYear(report: Pick<ListItem, 'title' | 'day'>): number {
  const named = /(20\d\d)\s*年/.exec(report.title)?.[1]
  return named === undefined ? Number(report.day.slice(0, 4)) - 1 : Number(named)
}

/** The yearly reports, one line a year, the newest first. */
export function reportsPage(shell: SiteShell, reports: ListItem[]): string {
  const years = reports.map((report) => ({ ...report, year: reportYear(report) }))
  years.sort((a, b) => b.year - a.year || (a.day < b.day ? 1 : -1))
  const body = (
    <>
      <div className="page-title">
        <h1>政府信息公开年报</h1>
        <p>每年公布上一年的政府信息公开工作年度报告。</p>
      </div>
      <p>
        <a href={paths.reportHistory(shell.site)}>历年数据、图表和各版下载</a>
      </p>
      <p>
        <a href={paths.checkReport(shell.site)}>核对一份年度报告</a>
        （任何单位的都可以，不用登录）
      </p>
      {years.length === 0 && <p className="empty">目前没有已公布的年度报告。</p>}
      <ul className="reports">
        {years.map((report) => (
          <li key={report.href}>
            <strong>{report.year}年</strong>
            <a href={report.href}>{report.title}</a>
            <time className="quiet" dateTime={report.day}>
              {report.day}
            </time>
          </li>
        ))}
      </ul>
    </>
  )
  return disclosureSubpage(shell, {
    name: '政府信息公开年报',
    path: paths.reports(shell.site),
    description: `${shell.organ.name}历年政府信息公开工作年度报告`,
    keywords: ['政府信息公开工作年度报告', '年报'],
    body,
  })
}
