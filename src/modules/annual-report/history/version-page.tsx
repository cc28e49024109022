import type { ReactNode } from 'react'
import { formatDay } from '#law/index.ts'
import type { Organ, Site } from '#modules/organs/index.ts'
import { type SourcedPage, WideTable } from '#modules/portal/index.ts'
import { ReportText } from '../body/report-body.tsx'
import type { ReportFile } from '../open-data/report-file.ts'
import { reportPaths } from '../public-path.ts'
import type { PublishedYear } from './published-years.ts'
import type { VersionRow } from './version-store.ts'

/** Which version this is, and what took its place. */
function Standing({
  site,
  year,
  version,
}: {
  site: Site
  year: PublishedYear
  version: VersionRow
}): ReactNode {
  const next = year.versions.find(({ number }) => number === version.number + 1)
  return (
    <div className="notice">
      <p>
        第{version.number}版，<time dateTime={version.day}>{version.day}</time> 公布
        {next ? `，${next.day} 由第${next.number}版更正：${next.note}` : '，现行'}。
        {version.note && `本版更正：${version.note}`}
      </p>
      <p>
        {next && (
          <>
            <a href={year.path}>阅读现行的一版</a>，
          </>
        )}
        <a href={reportPaths.year(site, year.year)}>各版和下载</a>
      </p>
    </div>
  )
}

/** A version as it was published, read from the file that was frozen with it. */
export function versionPage(
  organ: Organ,
  site: Site,
  { year, version, file }: { year: PublishedYear; version: VersionRow; file: ReportFile },
): SourcedPage {
  const { meta, opening, sections, ...tables } = file
  const name = `${meta.title}（第${version.number}版）`
  const frame = (table: ReactNode, heading: string) => <WideTable name={heading}>{table}</WideTable>
  const body = (
    <article className="article">
      <header>
        <h1>{name}</h1>
        <Standing site={site} year={year} version={version} />
      </header>
      <div className="article-body">
        <ReportText opening={opening} sections={sections} tables={tables} frame={frame} />
        <p className="signature">{meta.org}</p>
        <p className="signature">{formatDay(meta.date)}</p>
      </div>
    </article>
  )
  return {
    path: reportPaths.version(site, year.year, version.number),
    title: name,
    meta: {
      description: `${organ.name}${year.year}年政府信息公开工作年度报告第${version.number}版，${version.day} 公布`,
    },
    breadcrumbs: [
      { name: '政府信息公开年报', href: reportPaths.list(site) },
      { name: `${year.year}年报告各版`, href: reportPaths.year(site, year.year) },
      { name: `第${version.number}版` },
    ],
    body,
  }
}
