import type { ReactNode } from 'react'
import { type Found, type Hit, PER_PAGE } from '../find.ts'
import { firstHit, marked, type Piece, snippet } from '../snippet.ts'
import { type AskedPage, addressOf } from './asked.ts'

interface ResultsProps {
  path: string
  asked: AskedPage
  found: Found
  /** Another wording that holds all of it, where small words had to be left out. */
  meant: string | undefined
  /** The name of a column of one of the organs. */
  columnName(organ: string, column: string): string
  organName(organ: string): string
}

function Pieces({ pieces }: { pieces: Piece[] }): ReactNode {
  let at = 0
  return pieces.map(({ text, hit }) => {
    const key = at
    at += text.length
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}

/** The passage of the text, or of the file that holds the words when the text does not. */
function Passage({ hit, words }: { hit: Hit; words: string[] }): ReactNode {
  const file =
    firstHit(hit.body, words) < 0
      ? hit.files.find(({ name, text }) => firstHit(`${name}\n${text}`, words) >= 0)
      : undefined
  if (!file) return <Pieces pieces={snippet(hit.body, words)} />
  return (
    <>
      附件“
      <Pieces pieces={marked(file.name, words)} />
      ”：
      <Pieces pieces={snippet(file.text, words)} />
    </>
  )
}

function Line({ hit, props }: { hit: Hit; props: ResultsProps }): ReactNode {
  const { article } = hit
  const { words } = props.found
  return (
    <li>
      <h2>
        <a href={article.path}>
          <Pieces pieces={marked(article.title, words)} />
        </a>
      </h2>
      <p>
        <Passage hit={hit} words={words} />
      </p>
      <p className="facts">
        <time dateTime={article.publishedOn}>{article.publishedOn}</time>
        {props.asked.everywhere && <span>{props.organName(article.organ)}</span>}
        <span>{props.columnName(article.organ, article.column)}</span>
        {article.documentNumber && <span>{article.documentNumber}</span>}
      </p>
    </li>
  )
}

const NEAR = 2

function numbersAround(page: number, pages: number): number[] {
  const near = Array.from({ length: 2 * NEAR + 1 }, (_, at) => page - NEAR + at)
  return [...new Set([1, ...near, pages])].filter((one) => one >= 1 && one <= pages)
}

function Pages({ path, asked, found }: ResultsProps): ReactNode {
  if (found.pages < 2) return null
  return (
    <>
      <nav className="pages" aria-label="结果分页">
        {numbersAround(asked.page, found.pages).map((page) => (
          <a
            key={page}
            href={addressOf(path, asked, { page })}
            aria-current={page === asked.page ? 'page' : undefined}
            aria-label={`第${page}页`}
          >
            {page}
          </a>
        ))}
      </nav>
      {found.total > found.pages * PER_PAGE && (
        <p>只列出前 {found.pages * PER_PAGE} 条。再加一个词，或者缩小范围，找得更准。</p>
      )}
    </>
  )
}

/** Another wording that is found. */
export function Meant({ meant, path, asked }: { meant: string; path: string; asked: AskedPage }): ReactNode {
  return (
    <>
      您要找的是不是：<a href={addressOf(path, asked, { typed: meant, page: 1 })}>{meant}</a>
    </>
  )
}

/** What was found, newest or most relevant first, the words marked. */
export function SearchResults(props: ResultsProps): ReactNode {
  const { asked, found } = props
  return (
    <section aria-label="搜索结果">
      <p className="search-count" role="status">
        找到{found.more ? '超过 ' : ' '}
        {found.total} 条{found.pages > 1 ? `，第 ${asked.page} 页` : ''}。
        {found.loosely && '没有与输入完全一致的内容，下面是含有其中主要词语的。'}
      </p>
      {props.meant && (
        <p>
          <Meant {...props} meant={props.meant} />
        </p>
      )}
      <ol className="hits">
        {found.hits.map((hit) => (
          <Line key={`${hit.article.organ} ${hit.article.id}`} hit={hit} props={props} />
        ))}
      </ol>
      <Pages {...props} />
    </section>
  )
}
