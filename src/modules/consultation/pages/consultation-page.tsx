import type { ReactNode } from 'react'
import { citation, formatDay } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { consultationPaths } from '../public-path.ts'
import { usualPeriod } from '../rules/comment-period.ts'
import { CommentForm } from './comment-form.tsx'
import { ResultSection } from './result-section.tsx'
import type { ShownConsultation } from './shown-consultation.ts'

interface PageProps {
  organ: Organ
  one: ShownConsultation
}

function Standing({ organ, one }: PageProps): ReactNode {
  if (one.result)
    return (
      <p className="notice">
        征集已于{formatDay(one.to)}结束，采纳情况已于{formatDay(one.result.day)}公布。
        <a href="#result">看采纳情况</a>
      </p>
    )
  if (one.status === 'open')
    return (
      <p className="notice">
        <strong>正在征集意见</strong>，到{formatDay(one.to)}（当日24时）为止。
        <a href="#comment">我要提意见</a>
      </p>
    )
  return (
    <p className="notice">
      征集已于{formatDay(one.to)}结束，不再接收意见。{organ.name}正在归纳研究，采纳情况将在本页公布。
    </p>
  )
}

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

function Prose({ text }: { text: string }): ReactNode {
  return lines(text).map((line) => <p key={line}>{line}</p>)
}

function Particulars({ one }: { one: ShownConsultation }): ReactNode {
  const { basis } = usualPeriod(one.from)
  return (
    <dl className="particulars">
      <div>
        <dt>征集单位</dt>
        <dd>{one.department}</dd>
      </div>
      <div>
        <dt>征集时间</dt>
        <dd>
          <time dateTime={one.from}>{one.from}</time> 至 <time dateTime={one.to}>{one.to}</time>
        </dd>
      </div>
      <div className="whole">
        <dt>制定依据</dt>
        <dd>{one.basis}</dd>
      </div>
      {one.shorterBecause && (
        <div className="whole">
          <dt>缩短期限</dt>
          <dd>
            {one.shorterBecause}（{citation(basis)}）
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The public page of one consultation: draft, how to comment, and what became of the comments. */
export function ConsultationPage({ organ, one }: PageProps): ReactNode {
  const action = organ.site ? consultationPaths.comment(organ.site, one.id) : ''
  return (
    <>
      <article className="article">
        <header>
          <h1>{one.title}</h1>
        </header>
        <Standing organ={organ} one={one} />
        <Particulars one={one} />
        {one.result && <ResultSection result={one.result} />}
        <section className="consultation-part">
          <h2>事项说明</h2>
          <div className="article-body">
            <Prose text={one.matter} />
          </div>
        </section>
        <section className="consultation-part">
          <h2>草案全文</h2>
          <div className="article-body">
            <Prose text={one.text} />
          </div>
        </section>
        <section className="consultation-part">
          <h2>怎样提意见</h2>
          <p className="kept-lines">{one.contact}</p>
        </section>
      </article>
      {one.status === 'open' && (
        <div className="form-page" id="comment">
          <CommentForm organ={organ} action={action} formKey="" typed={{}} problems={[]} />
        </div>
      )}
    </>
  )
}
