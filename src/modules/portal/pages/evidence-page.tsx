import type { ReactNode } from 'react'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'

/** One thing that happened to a publication, as the public may know it. */
export interface EvidenceLine {
  edition: number
  /** 'YYYY-MM-DD HH:MM' */
  at: string
  what: string
  /** The steps that were signed before it went out. */
  signed: string
  contentHash: string
  /** The pages kept of this edition, oldest first. */
  pages: { at: string; sha256: string; bytes: number }[]
}

/** The history of one publication with the hashes of all that was public. */
export interface EvidenceView {
  path: string
  /** The article's own page; null once it is withdrawn. */
  article: { path: string; title: string } | null
  indexNumber: string
  /** Oldest first. */
  lines: EvidenceLine[]
  withdrawn: { at: string; reason: string } | null
}

const WHAT_IT_IS =
  '这里列出这条信息每一次公开的时间、内容校验值和当时网页的校验值。校验值是内容的数字指纹（SHA-256）：内容改一个字，校验值就完全不同。本机关留存着每一版的内容和网页快照，随时可以拿出来重新计算、当面核对。'

function Pages({ pages }: Pick<EvidenceLine, 'pages'>): ReactNode {
  return pages.map(({ at, sha256, bytes }) => (
    <p key={sha256}>
      <time>{at}</time>　留存网页快照，{bytes} 字节
      <br />
      <span className="hash">网页校验值 {sha256}</span>
    </p>
  ))
}

function Line({ line }: { line: EvidenceLine }): ReactNode {
  return (
    <li>
      第{line.edition}版　<time>{line.at}</time>　{line.what}
      {line.signed && (
        <>
          <br />
          公开前签过：{line.signed}
        </>
      )}
      <br />
      <span className="hash">内容校验值 {line.contentHash}</span>
      <Pages pages={line.pages} />
    </li>
  )
}

/** The page anyone may hold a publication against: when each version was public, and its hashes. */
export function evidencePage(shell: SiteShell, view: EvidenceView): string {
  const { article, indexNumber, lines, withdrawn } = view
  const body = (
    <div className="stack">
      <div className="text">
        <h1>发布记录和校验值</h1>
        <p>
          索引号 {indexNumber}
          {article && (
            <>
              ：<a href={article.path}>{article.title}</a>
            </>
          )}
        </p>
        <p>{WHAT_IT_IS}</p>
      </div>
      <section>
        <h2>发布记录</h2>
        <ol className="history">
          {lines.map((line) => (
            <Line key={line.edition} line={line} />
          ))}
          {withdrawn && (
            <li>
              <time>{withdrawn.at}</time>　撤下，原因：{withdrawn.reason}
            </li>
          )}
        </ol>
      </section>
    </div>
  )
  return sitePage({
    site: shell,
    title: '发布记录和校验值',
    path: view.path,
    meta: { description: `${shell.organ.name}信息 ${indexNumber} 的发布记录` },
    breadcrumbs: [{ name: '发布记录和校验值' }],
    body,
  })
}
