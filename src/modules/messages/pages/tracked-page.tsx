import type { ReactNode } from 'react'
import { ErrorSummary } from '#kernel/forms/error-summary.tsx'
import { Field } from '#kernel/forms/field.tsx'
import { FormGuard } from '#kernel/forms/form-guard.tsx'
import type { Typed } from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { formatDay } from '#law/index.ts'
import { DeadlineCalendar } from '#modules/portal/index.ts'
import { SCORE_FIELD, WHY_FIELD, WORDS_FIELD } from './mail-fields.ts'
import type { Mailbox } from './mail-paths.ts'
import type { TrackedMessage } from './tracked-message.ts'

interface TrackedProps {
  mailbox: Mailbox
  tracked: TrackedMessage
  formKey: string
  typed: Typed
  problems: FieldProblem[]
}

function Carried({ tracked, formKey }: Pick<TrackedProps, 'tracked' | 'formKey'>): ReactNode {
  return (
    <>
      <FormGuard formKey={formKey} />
      <input type="hidden" name="number" value={tracked.number} />
      <input type="hidden" name="code" value={tracked.code} />
    </>
  )
}

function Asked({
  fields,
  typed,
  problems,
}: { fields: (typeof SCORE_FIELD)[] } & Pick<TrackedProps, 'typed' | 'problems'>) {
  return fields.map((spec) => (
    <Field
      key={spec.name}
      spec={spec}
      value={typed[spec.name] ?? ''}
      problem={problems.find(({ field }) => field === spec.name)?.message}
    />
  ))
}

/** What the letter goes on as, opened with one press by whoever showed the code of the letter. */
function Onward({ mailbox, tracked }: Pick<TrackedProps, 'mailbox' | 'tracked'>): ReactNode {
  const { onward } = tracked
  if (!onward) return null
  return (
    <section className="reply">
      <h2>转到哪里办理</h2>
      <p>
        申请编号：<strong>{onward.number}</strong>，查询码：<strong>{onward.code}</strong>
      </p>
      <form method="post" action={`${mailbox.paths.mail.replace(/mail$/, '')}track`} className="no-print">
        <input type="hidden" name="number" value={onward.number} />
        <input type="hidden" name="code" value={onward.code} />
        <button type="submit" className="button">
          查看这件申请
        </button>
      </form>
    </section>
  )
}

function RateForm({ mailbox, ...props }: TrackedProps): ReactNode {
  return (
    <section className="no-print">
      <h2>评价</h2>
      <form method="post" action={mailbox.paths.rate} noValidate>
        <Carried {...props} />
        <Asked fields={[SCORE_FIELD, WORDS_FIELD]} typed={props.typed} problems={props.problems} />
        <button type="submit" className="button">
          提交评价
        </button>
      </form>
    </section>
  )
}

function ReopenForm({ mailbox, ...props }: TrackedProps): ReactNode {
  const open = props.problems.some(({ field }) => field === 'why')
  return (
    <details className="item no-print" open={open}>
      <summary>没有解决，再问一次</summary>
      <form method="post" action={mailbox.paths.reopen} noValidate>
        <Carried {...props} />
        <Asked fields={[WHY_FIELD]} typed={props.typed} problems={props.problems} />
        <button type="submit" className="button button-quiet">
          追问
        </button>
      </form>
    </details>
  )
}

function Answer({ tracked }: { tracked: TrackedMessage }): ReactNode {
  const { answer, declinedWhy } = tracked
  return (
    <>
      {answer && (
        <section className="reply">
          <h2>答复</h2>
          <p className="kept-lines">{answer.text}</p>
          <p className="reply-signature">{formatDay(answer.day)}</p>
        </section>
      )}
      {declinedWhy && (
        <section className="reply">
          <h2>不予受理的理由</h2>
          <p className="kept-lines">{declinedWhy}</p>
        </section>
      )}
    </>
  )
}

/** Where a letter stands, in plain words, with its timeline, its answer, and what its writer may do. */
export function TrackedPage(props: TrackedProps): ReactNode {
  const { tracked, problems } = props
  return (
    <div className="form-page">
      <h1>{tracked.number}</h1>
      <ErrorSummary problems={problems} />
      <p className="status">
        <strong>{tracked.status}</strong>
        {tracked.explanation}
      </p>
      <Onward {...props} />
      <Answer tracked={tracked} />
      {tracked.mayRate && <RateForm {...props} />}
      {tracked.score !== null && <p className="quiet">您的评价：{tracked.score} 分。谢谢。</p>}
      {tracked.mayReopen && <ReopenForm {...props} />}
      {tracked.publicPath && (
        <p>
          这封来信已经公开：<a href={tracked.publicPath}>看公开的内容</a>
        </p>
      )}
      <h2>您的来信</h2>
      <p>
        <strong>{tracked.letter.title}</strong>（{tracked.kindLabel}）
      </p>
      <p className="kept-lines">{tracked.letter.text}</p>
      {tracked.askedAgain && <p className="kept-lines">追问：{tracked.askedAgain}</p>}
      <h2>办理经过</h2>
      <ol className="timeline">
        {tracked.steps.map((step) => (
          <li key={step.key}>
            <time dateTime={step.day}>{formatDay(step.day)}</time>
            <span>{step.label}</span>
          </li>
        ))}
      </ol>
      <h2>答复期限怎样计算</h2>
      {tracked.deadline.isShort ? (
        <DeadlineCalendar deadline={tracked.deadline} sentence={`${tracked.deadline.sentence}。`} />
      ) : (
        <p>{tracked.deadline.sentence}。</p>
      )}
    </div>
  )
}
