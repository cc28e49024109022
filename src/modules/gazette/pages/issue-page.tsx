import type { ReactNode } from 'react'
import type { Organ } from '#modules/organs/index.ts'
import type { SourcedPage } from '#modules/portal/index.ts'
import { gazettePath, issueFilePath, issuePath } from '../gazette-paths.ts'
import { type Content, issueLabel } from '../issue.ts'
import type { IssueRow } from '../store.ts'

/** A published issue with how each of its documents stands now. */
export interface IssueView {
  row: IssueRow
  contents: (Content & { lost: boolean })[]
}

function Contents({ contents }: Pick<IssueView, 'contents'>): ReactNode {
  return (
    <ol className="gazette-contents">
      {contents.map(({ id, path, title, lost, documentNumber, department, publishedOn }) => (
        <li key={id}>
          {lost ? <span>{title}（已撤回）</span> : <a href={path}>{title}</a>}
          <small>
            {[documentNumber, department].filter(Boolean).join('，')}，
            <time dateTime={publishedOn}>{publishedOn}</time>
          </small>
        </li>
      ))}
    </ol>
  )
}

/** One issue: its contents, each leading to the document itself, and the whole as PDF. */
export function issuePage(organ: Organ, site: string, view: IssueView, fetchable: boolean): SourcedPage {
  const { row, contents } = view
  const label = issueLabel(row)
  const body = (
    <article className="text">
      <h1>
        {organ.shortName}政府公报{label}
      </h1>
      <p className="quiet">
        {row.title && `${row.title} · `}
        <time dateTime={row.published_on ?? ''}>{row.published_on}</time> 出版，共 {contents.length} 篇
      </p>
      {fetchable ? (
        <p className="no-print">
          <a className="button" href={issueFilePath(site, row)}>
            下载全文（PDF，可打印）
          </a>
        </p>
      ) : (
        <p className="notice">本期有文件已经撤回，全文正在更正，暂不提供下载。</p>
      )}
      <h2>目录</h2>
      <Contents contents={contents} />
      <p className="no-print">
        <a href={gazettePath(site)}>返回公报各期</a>
      </p>
    </article>
  )
  return {
    path: issuePath(site, row),
    title: `政府公报${label}`,
    meta: {
      description: `${organ.name}公报${label}目录：${contents.map(({ title }) => title).join('、')}`.slice(
        0,
        200,
      ),
    },
    breadcrumbs: [{ name: '政府公报', href: gazettePath(site) }, { name: label }],
    body,
  }
}
