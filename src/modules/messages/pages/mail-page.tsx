import type { ReactNode } from 'react'
import { ErrorSummary } from '#kernel/forms/error-summary.tsx'
import { FormFields } from '#kernel/forms/form-fields.tsx'
import { FormGuard } from '#kernel/forms/form-guard.tsx'
import type { Typed } from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { citation, PIPL } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { columnPath } from '../public-path.ts'
import { MAIL_GROUPS } from './mail-fields.ts'
import type { Mailbox } from './mail-paths.ts'

interface MailProps {
  mailbox: Mailbox
  /** The form's own key: the same form, sent twice, is one letter. */
  formKey: string
  typed: Typed
  problems: FieldProblem[]
  /** How long an answer takes, by kind, in words. */
  promise: string
}

function Intro({ mailbox: { organ, paths }, promise }: Pick<MailProps, 'mailbox' | 'promise'>): ReactNode {
  return (
    <div className="form-intro">
      <p>
        咨询、建议、投诉、举报、求助和网站纠错都可以写在这里。提交后当场得到编号和查询码，凭它们看答复。
        {promise}
      </p>
      <p>
        急事请打电话：<a href={`tel:${organ.contact.telephone}`}>{organ.contact.telephone}</a>，
        <a href={`${organ.site?.path}duty`}>今天谁值班</a>。申请公开政府信息请用
        <a href={`${organ.site?.path}apply`}>在线申请</a>。
      </p>
      <p>
        <a href={paths.track}>已经写过，查询答复</a>　<a href={columnPath(organ)}>看看别人问过什么</a>
      </p>
    </div>
  )
}

function PrivacyNotice({ organ }: { organ: Organ }): ReactNode {
  return (
    <div className="form-notice">
      <h2>个人信息怎样使用</h2>
      <p>
        姓名和联系方式只用于核对和答复这封信，单独封存，只有经办人员可以查看，每次查看都有记录（
        {citation(PIPL.cite('34'))}）。举报只给指定的人员看。
      </p>
      <p>
        处理者：{organ.name}，{organ.contact.disclosureOffice}，电话 {organ.contact.telephone}。
      </p>
    </div>
  )
}

/** The public form to write to the organ: one column, one question after the other. */
export function MailPage({ mailbox, formKey, typed, problems, promise }: MailProps): ReactNode {
  return (
    <div className="form-page">
      <h1>给{mailbox.organ.shortName}写信</h1>
      <ErrorSummary problems={problems} />
      <Intro mailbox={mailbox} promise={promise} />
      <form method="post" action={mailbox.paths.mail} noValidate>
        <FormGuard formKey={formKey} />
        <FormFields groups={MAIL_GROUPS} typed={typed} problems={problems} />
        <PrivacyNotice organ={mailbox.organ} />
        <button type="submit" className="button">
          寄出
        </button>
      </form>
    </div>
  )
}
