import type { ReactNode } from 'react'
import type { Column } from '#modules/organs/index.ts'
import { withPrompts } from '../leaving/leaving.ts'
import { paths } from '../shell/paths.ts'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'
import { genreKey, themeKey } from '../views/classes.ts'
import { articleData } from './article-data.ts'
import { columnTrail } from './neighbours.ts'
import { setText } from './set-text.ts'

interface Linked {
  title: string
  path: string
}

/** Documents that hang together with an article. */
export interface RelatedView {
  changedBy: Linked[]
  changes: (Linked & { how: 'amended' | 'repealed' })[]
  interprets: Linked[]
  interpretedBy: Linked[]
}

/** A published article as its page shows it. */
export interface ArticleView {
  path: string
  /** Its place in the lists, counted from the oldest. */
  place: number
  column: Column
  /** Under what it is found in the catalogue, as class keys. */
  classes: string[]
  title: string
  indexNumber: string
  documentNumber: string | null
  publisher: string
  source: string
  madeOn: string | null
  /** 'YYYY-MM-DD HH:MM' of the first publication. */
  publishedAt: string
  theme: string
  genre: string
  validity: string
  /** Its publicity period; null where it has none. */
  publicity: string | null
  /** What the fields of its class say; null where it has none. */
  classed: { name: string; lines: { label: string; value: string }[] } | null
  /** What hangs together with it. */
  related: RelatedView
  /** The page with the hashes of all that was public of it. */
  evidencePath: string
  keywords: string[]
  summary: string
  /** Cleaned HTML. */
  body: string
  attachments: { href: string; name: string; type: string; size: string }[]
  /** Whole address of the first picture in the text. */
  image: string | undefined
  /** Every edition that was public, newest first. */
  history: { edition: number; day: string; note: string; hash: string | null }[]
}

function Particulars({ shell, view }: { shell: SiteShell; view: ArticleView }): ReactNode {
  const inCatalogue = (key: string, name: string) => <a href={paths.catalogueView(shell.site, key)}>{name}</a>
  const rows: [string, ReactNode][] = [
    ['索引号', view.indexNumber],
    ['主题分类', view.theme ? inCatalogue(themeKey(view.theme), view.theme) : '其他'],
    ['发布机构', view.publisher],
    ['体裁', view.genre ? inCatalogue(genreKey(view.genre), view.genre) : '其他'],
    ['成文日期', view.madeOn ?? '无'],
    ['发布日期', view.publishedAt],
    ['文号', view.documentNumber ?? '无'],
    ['有效性', view.validity],
    ...(view.publicity === null ? [] : [['公示期', view.publicity] as [string, ReactNode]]),
  ]
  return (
    <dl className="particulars">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Characters an old reader takes in within a minute, at ease. */
const A_MINUTE = 300

/** How long the text takes to read, in whole minutes, at least one. */
export function minutesToRead(body: string): number {
  const characters = body.replace(/<[^>]*>|&[a-z#0-9]+;|\s/g, '').length
  return Math.max(1, Math.ceil(characters / A_MINUTE))
}

function ReadingTime({ body }: Pick<ArticleView, 'body'>): ReactNode {
  return <p className="reading-time">阅读约需 {minutesToRead(body)} 分钟</p>
}

function ClassTable({ classed }: Pick<ArticleView, 'classed'>): ReactNode {
  if (!classed || classed.lines.length === 0) return null
  return (
    <table className="class-facts">
      <caption>{classed.name}要点</caption>
      <tbody>
        {classed.lines.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Attachments({ attachments }: Pick<ArticleView, 'attachments'>): ReactNode {
  return (
    <section>
      <h2>附件</h2>
      <ul className="attachments">
        {attachments.map(({ href, name, type, size }) => (
          <li key={href}>
            <a href={href} download={name}>
              <span>{name}</span>
              <small>
                {type}，{size}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const CHANGE_NAMES = { amended: '本文件修改的文件', repealed: '本文件废止的文件' } as const

function Related({ related }: Pick<ArticleView, 'related'>): ReactNode {
  const { changedBy, changes, interprets, interpretedBy } = related
  const rows: [string, Linked][] = [
    ...changedBy.map((one): [string, Linked] => ['修改、废止本文件的文件', one]),
    ...changes.map((one): [string, Linked] => [CHANGE_NAMES[one.how], one]),
    ...interprets.map((one): [string, Linked] => ['被解读的文件', one]),
    ...interpretedBy.map((one): [string, Linked] => ['解读', one]),
  ]
  if (rows.length === 0) return null
  return (
    <section>
      <h2>相关文件</h2>
      <ul className="related">
        {rows.map(([name, { path, title }]) => (
          <li key={`${name} ${path}`}>
            {name}：<a href={path}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ history, evidencePath }: Pick<ArticleView, 'history' | 'evidencePath'>): ReactNode {
  return (
    <section>
      <h2>发布记录</h2>
      <ol className="history">
        {history.map(({ edition, day, note, hash }) => (
          <li key={edition}>
            第{edition}版　<time>{day}</time>　{note}
            {hash && (
              <>
                <br />
                <span className="hash">内容校验值 {hash}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      {history.length > 0 && (
        <p>
          <a href={evidencePath}>全部发布记录和校验值</a>
        </p>
      )}
    </section>
  )
}

// No title or summary can hold this: control characters are refused on entry.
const TEXT_HERE = '\u0001text\u0001'

/** The page of a published article. Its text was cleaned on entry and goes in as it is. */
export function articlePage(shell: SiteShell, view: ArticleView): string {
  const body = (
    <article
      className="article"
      data-column={view.column.key}
      data-place={view.place}
      data-classes={view.classes.join(' ')}
    >
      <header>
        <h1>{view.title}</h1>
        <ReadingTime body={view.body} />
        <Particulars shell={shell} view={view} />
        <ClassTable classed={view.classed} />
      </header>
      <div className="article-body">{TEXT_HERE}</div>
      <div className="article-foot">
        <p className="quiet">来源：{view.source}</p>
        {view.attachments.length > 0 && <Attachments attachments={view.attachments} />}
        <Related related={view.related} />
        <History history={view.history} evidencePath={view.evidencePath} />
      </div>
    </article>
  )
  const page = sitePage({
    site: shell,
    title: view.title,
    path: view.path,
    meta: {
      column: view.column,
      article: {
        title: view.title,
        publishedAt: view.publishedAt,
        source: view.source,
        author: view.publisher,
        keywords: view.keywords,
        description: view.summary,
        image: view.image,
        validity: view.validity,
      },
      data: articleData(shell, view),
    },
    breadcrumbs: [...columnTrail(shell, view.column), { name: '正文' }],
    body,
  })
  return page.replace(TEXT_HERE, () => withPrompts(setText(view.body), shell.origin, shell.outward))
}

/** Where an article stands in the lists and under what in the catalogue. */
export interface Standing {
  column: string
  place: number
  classes: string[]
}

const STANDING =
  /<article class="article" data-column="([a-z0-9-]+)" data-place="(\d+)"(?: data-classes="([^"]*)")?/

/** Where an article page says that its article stands; undefined when it is not an article page. */
export function standingOf(page: string): Standing | undefined {
  const [, column, place, classes] = STANDING.exec(page) ?? []
  if (column === undefined) return undefined
  return { column, place: Number(place), classes: classes ? classes.split(' ') : [] }
}
