import type { ReactNode } from 'react'
import { citation, type Day, formatDay } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { columnPath } from '../public-path.ts'
import { FIGURES_BASIS, type FigureLine, type YearFigures } from '../rules/figures.ts'
import { MESSAGE_KINDS, type MessageKind } from '../rules/message-kinds.ts'

/** A message as everybody may read it. */
export interface PublicMessage {
  path: string
  title: string
  question: string
  answer: string
  kind: MessageKind
  receivedDay: Day
  answeredDay: Day
  /** The department that answered. */
  department: string
  score: number | null
  publicDay: Day
}

const share = (part: number, whole: number) => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`)

function Cells({ line }: { line: FigureLine }): ReactNode {
  return (
    <>
      <td>{line.received}</td>
      <td>{line.declined}</td>
      <td>{line.answered}</td>
      <td>
        {line.inTime}
        {line.answered > 0 && <small>{share(line.inTime, line.answered)}</small>}
      </td>
      <td>
        {share(line.satisfied, line.rated)}
        {line.rated > 0 && <small>{line.rated} 人评价</small>}
      </td>
    </>
  )
}

/** What came in during a year and what became of it, by kind. */
function FiguresTable({ figures }: { figures: YearFigures }): ReactNode {
  return (
    <section>
      <h2>{figures.year}年来信办理情况</h2>
      <table className="mail-figures">
        <caption>
          单位：件；按收到日期统计，满意指评价 4 分以上。公开的依据：{citation(FIGURES_BASIS)}。
        </caption>
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">收到</th>
            <th scope="col">不予受理</th>
            <th scope="col">已答复</th>
            <th scope="col">按期答复</th>
            <th scope="col">满意</th>
          </tr>
        </thead>
        <tbody>
          {figures.kinds.map((line) => (
            <tr key={line.kind}>
              <th scope="row">{MESSAGE_KINDS[line.kind].label}</th>
              <Cells line={line} />
            </tr>
          ))}
          <tr>
            <th scope="row">合计</th>
            <Cells line={figures.total} />
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function MessageList({ messages }: { messages: PublicMessage[] }): ReactNode {
  if (messages.length === 0) return <p className="empty">目前没有公开的来信。</p>
  return (
    <ul className="news">
      {messages.map((one) => (
        <li key={one.path}>
          <a href={one.path}>{one.title}</a>
          <span className="facts">
            <time dateTime={one.publicDay}>{one.publicDay}</time>
            <span className="tag">{MESSAGE_KINDS[one.kind].label}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Years({ organ, years, here }: { organ: Organ; years: number[]; here?: number }): ReactNode {
  return (
    <nav className="pages" aria-label="按年查阅">
      {years.map((year) =>
        year === here ? (
          <span key={year} aria-current="page">
            {year}年
          </span>
        ) : (
          <a key={year} href={`${columnPath(organ)}${year}.html`}>
            {year}年
          </a>
        ),
      )}
    </nav>
  )
}

interface ColumnProps {
  organ: Organ
  messages: PublicMessage[]
  figures: YearFigures
  years: number[]
}

/** The column of answered messages: how to write, what is new, the figures of the year. */
export function ColumnBody({ organ, messages, figures, years }: ColumnProps): ReactNode {
  const site = organ.site?.path ?? '/'
  return (
    <div className="stack">
      <div className="page-title">
        <h1>来信选登</h1>
        <p>经来信人同意，去掉个人信息后公开的来信和答复。举报不公开。</p>
        <p className="mail-ways">
          <a className="button" href={`${site}mail`}>
            我要写信
          </a>
          <a href={`${site}mail/track`}>查询答复</a>
        </p>
      </div>
      <section>
        <h2>最近公开</h2>
        <MessageList messages={messages} />
        {years.length > 0 && <Years organ={organ} years={years} />}
      </section>
      <FiguresTable figures={figures} />
    </div>
  )
}

/** The messages of one year, with its figures. */
export function YearBody({ organ, messages, figures, years }: ColumnProps): ReactNode {
  return (
    <div className="stack">
      <div className="page-title">
        <h1>{figures.year}年来信选登</h1>
        <Years organ={organ} years={years} here={figures.year} />
      </div>
      <section>
        <h2>公开的来信</h2>
        <MessageList messages={messages} />
      </section>
      <FiguresTable figures={figures} />
    </div>
  )
}

/** One message with its answer. */
export function MessageBody({ organ, message }: { organ: Organ; message: PublicMessage }): ReactNode {
  return (
    <article className="letter-page">
      <h1>{message.title}</h1>
      <dl className="summary-list">
        <div>
          <dt>类别</dt>
          <dd>{MESSAGE_KINDS[message.kind].label}</dd>
        </div>
        <div>
          <dt>来信日期</dt>
          <dd>{formatDay(message.receivedDay)}</dd>
        </div>
        <div>
          <dt>答复日期</dt>
          <dd>{formatDay(message.answeredDay)}</dd>
        </div>
        <div>
          <dt>答复单位</dt>
          <dd>
            {organ.shortName}
            {message.department}
          </dd>
        </div>
        {message.score !== null && (
          <div>
            <dt>来信人评价</dt>
            <dd>{message.score} 分（满分 5 分）</dd>
          </div>
        )}
      </dl>
      <h2>来信</h2>
      <p className="kept-lines text">{message.question}</p>
      <h2>答复</h2>
      <p className="kept-lines text">{message.answer}</p>
      <p className="quiet no-print">
        个人信息已经去掉。有类似的事，可以<a href={`${organ.site?.path}mail`}>写信</a>。
      </p>
    </article>
  )
}
