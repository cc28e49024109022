import type { ReactNode } from 'react'
import type { Organ, Site } from '#modules/organs/index.ts'
import { RecordTable, type SourcedPage } from '#modules/portal/index.ts'
import { SCHEMA_PATH } from '../open-data/report-file.ts'
import { reportPaths } from '../public-path.ts'
import { ChartFigure } from './bar-chart.tsx'
import type { PublishedYear } from './published-years.ts'
import { chartsOf } from './series.ts'

const NAME = '历年年报数据'

/** The years a chart can show without becoming a wall of bars. */
const MOST_YEARS = 10

function Years({ site, years }: { site: Site; years: readonly PublishedYear[] }): ReactNode {
  return (
    <RecordTable
      caption="各年度的报告"
      head={['年度', '公布日期', '版本', '报告', '数据文件']}
      rows={years.map(({ year, path, versions }) => ({
        key: String(year),
        name: `${year}年`,
        cells: [
          versions.at(-1)?.day,
          versions.length === 1 ? '1 版' : `${versions.length} 版，${versions[0].day} 更正`,
          <a key="text" href={path}>
            阅读{year}年报告
          </a>,
          <a key="year" href={reportPaths.year(site, year)}>
            {year}年各版和下载
          </a>,
        ],
      }))}
    />
  )
}

/** All years of an organ: where each report is, and how the figures moved. */
export function historyPage(organ: Organ, site: Site, years: readonly PublishedYear[]): SourcedPage {
  const charts = chartsOf(
    years.slice(0, MOST_YEARS).map(({ year, versions: [newest] }) => ({ year, tables: newest.tables })),
  )
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>{NAME}</h1>
        <p>{organ.name}历年政府信息公开工作年度报告的数字，取自各年度现行的一版。</p>
      </div>
      {years.length === 0 && <p className="empty">目前没有可以比较的年度报告。</p>}
      {years.length > 0 && <Years site={site} years={years} />}
      {years.length > 0 && charts.map((chart) => <ChartFigure key={chart.key} chart={chart} />)}
      <section>
        <h2>给程序用的数据</h2>
        <p>
          每一版都有 JSON（含文字、三张表和勾稽关系）和 CSV（三张表，一行一个数字）。JSON 的
          <a href={SCHEMA_PATH}>格式说明（JSON Schema）</a>
          公开，可以用来校验。
        </p>
      </section>
    </div>
  )
  return {
    path: reportPaths.history(site),
    title: NAME,
    meta: { description: `${organ.name}历年政府信息公开工作年度报告的数据、图表和各版下载` },
    breadcrumbs: [{ name: '政府信息公开年报', href: reportPaths.list(site) }, { name: NAME }],
    body,
  }
}
