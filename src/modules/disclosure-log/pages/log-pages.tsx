import type { ReactNode } from 'react'
import { citation, type Day, formatDay } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { EntryText } from '../entry-text.ts'
import { logPath } from '../public-path.ts'
import { LOG_BASIS } from '../rules/entry.ts'

/** An entry as everybody may read it. */
export interface PublicEntry extends EntryText {
  path: string
  answeredDay: Day
  publicDay: Day
}

const [WHY] = LOG_BASIS

function EntryList({ entries }: { entries: PublicEntry[] }): ReactNode {
  if (entries.length === 0) return <p className="empty">还没有公开的答复。</p>
  return (
    <ul className="news">
      {entries.map(({ path, title, publicDay }) => (
        <li key={path}>
          <a href={path}>{title}</a>
          <span className="facts">
            <time dateTime={publicDay}>{publicDay}</time>
          </span>
        </li>
      ))}
    </ul>
  )
}

interface LogProps {
  organ: Organ
  title: string
  entries: PublicEntry[]
  years: number[]
}

/** The public log: the newest answers, and the years. */
export function LogBody({ organ, title, entries, years }: LogProps): ReactNode {
  const apply = `${organ.site?.path ?? '/'}apply`
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{title}</h1>
        <p>
          有人申请过、别人也可能需要的信息，答复后在这里公开，不含申请人的信息
          {WHY && `（${citation(WHY)}）`}。这里没有的，可以<a href={apply}>提出申请</a>。
        </p>
      </div>
      <section>
        <EntryList entries={entries} />
        {years.length > 0 && (
          <nav className="pages" aria-label="按年查阅">
            {years.map((year) => (
              <a key={year} href={`${logPath(organ)}${year}.html`}>
                {year}年
              </a>
            ))}
          </nav>
        )}
      </section>
    </div>
  )
}

interface EntryProps {
  organ: Organ
  entry: PublicEntry
  files: { href: string; name: string }[]
}

/** One answer: what was asked, what was answered, the files. */
export function EntryBody({ organ, entry, files }: EntryProps): ReactNode {
  return (
    <article className="letter-page">
      <h1>{entry.title}</h1>
      <dl className="summary-list">
        <div>
          <dt>答复单位</dt>
          <dd>{organ.name}</dd>
        </div>
        <div>
          <dt>答复日期</dt>
          <dd>{formatDay(entry.answeredDay)}</dd>
        </div>
      </dl>
      <h2>申请的内容</h2>
      <p className="kept-lines text">{entry.question}</p>
      <h2>答复的内容</h2>
      <p className="kept-lines text">{entry.answer}</p>
      {files.length > 0 && (
        <>
          <h2>随答复提供的文件</h2>
          <ul>
            {files.map(({ href, name }) => (
              <li key={href}>
                <a href={href} download={name}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet no-print">
        申请人的信息已经去掉。<a href={logPath(organ)}>更多公开的答复</a>
      </p>
    </article>
  )
}
