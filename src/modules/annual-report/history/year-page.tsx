import type { ReactNode } from 'react'
import type { Organ, Site } from '#modules/organs/index.ts'
import { RecordTable, type SourcedPage } from '#modules/portal/index.ts'
import { SCHEMA_PATH } from '../open-data/report-file.ts'
import { reportPaths } from '../public-path.ts'
import type { PublishedYear } from './published-years.ts'
import { versionFiles } from './version-files.ts'
import type { VersionRow } from './version-store.ts'

function Files({ site, organ, version }: { site: Site; organ: Organ; version: VersionRow }): ReactNode {
  const files = versionFiles(site, organ.name, version)
  if (files.length === 0) return null
  return (
    <ul className="version-files">
      {files.map(({ name, path }) => (
        <li key={name}>
          <a href={path} download="">
            {name}
            <span className="unseen">，第{version.number}版</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The versions of one year's report, the newest first, each with its text, its files and what it corrects. */
export function yearPage(
  organ: Organ,
  site: Site,
  { year, path, title, versions }: PublishedYear,
): SourcedPage {
  const name = `${year}年报告各版`
  const body = (
    <div className="stack">
      <div className="page-title">
        <h1>{title}：各版和下载</h1>
        <p>
          现行的是第{versions[0].number}版，<a href={path}>在这里阅读</a>
          。更正只另出一版，已经公布的各版原样保留。
        </p>
      </div>
      <RecordTable
        caption="已经公布的各版"
        head={['版本', '公布日期', '更正说明', '全文', '下载']}
        rows={versions.map((version, at) => ({
          key: String(version.number),
          name: `第${version.number}版${at === 0 ? '（现行）' : ''}`,
          cells: [
            version.day,
            version.note || '首次公布',
            <a key="text" href={reportPaths.version(site, year, version.number)}>
              第{version.number}版全文
            </a>,
            <Files key="files" site={site} organ={organ} version={version} />,
          ],
        }))}
      />
      <p>
        JSON 文件的<a href={SCHEMA_PATH}>格式说明</a>公开。也可以看
        <a href={reportPaths.history(site)}>历年数据和图表</a>，或者
        <a href={reportPaths.check(site)}>核对一份年度报告</a>。
      </p>
    </div>
  )
  return {
    path: reportPaths.year(site, year),
    title: `${title}：各版和下载`,
    meta: { description: `${title}已公布的各版、更正说明和 PDF、Word、Excel、CSV、JSON 文件` },
    breadcrumbs: [
      { name: '政府信息公开年报', href: reportPaths.list(site) },
      { name: '历年年报数据', href: reportPaths.history(site) },
      { name },
    ],
    body,
  }
}
