import type { ReactNode } from 'react'
import type { FieldProblem } from '#kernel/refusal.ts'
import { formatDay } from '#law/index.ts'
import { DeadlineCalendar } from './deadline-calendar.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Field } from './field.tsx'
import type { FieldSpec } from './form-fields.ts'
import type { TrackedCase } from './tracked-case.ts'

const QUESTIONS: FieldSpec[] = [
  {
    name: 'number',
    label: '申请编号',
    control: 'line',
    help: '回执上的编号，例如“洋青镇公开申〔2026〕12号”；括号写成 [ ] 或 ( ) 都可以。',
  },
  { name: 'code', label: '查询码', control: 'line', help: '回执上的 8 位查询码，不分大小写。', short: true },
]

interface TrackFormProps {
  path: string
  typed: { number: string; code: string }
  problems: FieldProblem[]
}

/** Asks for number and query code. */
export function TrackPage({ path, typed, problems }: TrackFormProps): ReactNode {
  const problemOf = new Map(problems.map(({ field, message }) => [field, message]))
  return (
    <div className="form-page">
      <h1>办理情况查询</h1>
      <ErrorSummary problems={problems} />
      <p>查询政府信息公开申请办到哪一步，阅读和下载答复书。</p>
      <form method="post" action={path} noValidate>
        {QUESTIONS.map((spec) => (
          <Field
            key={spec.name}
            spec={spec}
            value={spec.name === 'number' ? typed.number : typed.code}
            problem={problemOf.get(spec.name)}
          />
        ))}
        <button type="submit" className="button">
          查询
        </button>
      </form>
    </div>
  )
}

function LetterForms({ tracked, letterPath }: { tracked: TrackedCase; letterPath: string }): ReactNode {
  return (
    <form method="post" action={letterPath} className="letter-forms no-print">
      <input type="hidden" name="number" value={tracked.number} />
      <input type="hidden" name="code" value={tracked.code} />
      <button type="submit" className="button" name="format" value="pdf">
        下载答复书（PDF）
      </button>
      <button type="submit" className="button button-quiet" name="format" value="docx">
        下载答复书（DOCX）
      </button>
    </form>
  )
}

function Reply({ tracked, letterPath }: { tracked: TrackedCase; letterPath: string }): ReactNode {
  const { letter } = tracked
  if (!letter) return null
  return (
    <section className="reply">
      <h2>答复</h2>
      <p className="quiet">
        {letter.number}　{letter.title}
      </p>
      {[...letter.paragraphs, ...letter.remedies].map((paragraph) => (
        <p key={paragraph} className="kept-lines">
          {paragraph}
        </p>
      ))}
      {letter.attachments.length > 0 && <p>附件：{letter.attachments.join('；')}</p>}
      <p className="reply-signature">
        {letter.signature}
        <br />
        {formatDay(letter.date)}
      </p>
      <LetterForms tracked={tracked} letterPath={letterPath} />
    </section>
  )
}

/** Where an application stands, in plain words, with its timeline, its deadline and the reply. */
export function TrackedPage({
  tracked,
  letterPath,
}: {
  tracked: TrackedCase
  letterPath: string
}): ReactNode {
  return (
    <div className="form-page">
      <h1>{tracked.number}</h1>
      <p className="status">
        <strong>{tracked.status}</strong>
        {tracked.explanation}
      </p>
      <Reply tracked={tracked} letterPath={letterPath} />
      <h2>办理经过</h2>
      <ol className="timeline">
        {tracked.steps.map((step) => (
          <li key={step.label}>
            <time dateTime={step.day}>{formatDay(step.day)}</time>
            <span>{step.label}</span>
          </li>
        ))}
      </ol>
      <h2>答复期限怎样计算</h2>
      <DeadlineCalendar deadline={tracked.deadline} sentence={tracked.deadline.sentence} />
    </div>
  )
}
