import type { ReactNode } from 'react'
import { ErrorSummary } from '#kernel/forms/error-summary.tsx'
import { type FieldGroup, FormFields } from '#kernel/forms/form-fields.tsx'
import { FormGuard } from '#kernel/forms/form-guard.tsx'
import type { Typed } from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { citation, OGI, PIPL } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { ReplyLimit } from '../rules/reply-limit.ts'
import { FORM_GROUPS } from './form-fields.ts'
import { HelpToApply, OtherDoors } from './other-doors.tsx'

interface ApplyProps {
  organ: Organ
  /** The form's own key: the same form, sent twice, is one application. */
  formKey: string
  typed: Typed
  problems: FieldProblem[]
  /** What is public already was shown. */
  looked: boolean
  /** The script that offers what is public already while somebody writes. */
  script: string | undefined
  paths: { apply: string; track: string; near: string }
  /** The limit to reply to what comes in today. */
  limit: Pick<ReplyLimit, 'days' | 'basis'>
}

function Intro({ organ, paths, limit }: Pick<ApplyProps, 'organ' | 'paths' | 'limit'>): ReactNode {
  const promise = `公民、法人和其他组织都可以向${organ.name}申请获取政府信息，一般不收费，也不用说明用途。提交后当场得到编号和查询码，自收到之日起 ${limit.days} 个工作日内答复（${citation(limit.basis)}）。`
  return (
    <div className="form-intro">
      <p>{promise}</p>
      <p>
        <a href={paths.track}>已经提交过，查询办理情况</a>
      </p>
      <p>
        别人申请过的，可能已经公开：
        <a href={`${organ.site?.path ?? '/'}disclosure-log/`}>先看看依申请公开答复</a>
      </p>
    </div>
  )
}

function PrivacyNotice({ organ }: { organ: Organ }): ReactNode {
  const use = `您的姓名、证件和联系方式是依${citation(OGI.cite('29.2'))}必须填写的，只用于核实身份、办理和送达这件申请。这些内容单独封存，只有经办人员可以查看，每次查看都有记录，不会公开（${citation(PIPL.cite('35'))}）。`
  const processor = `处理者：${organ.name}，${organ.contact.disclosureOffice}，电话 ${organ.contact.telephone}。`
  return (
    <div className="form-notice">
      <h2>个人信息怎样使用</h2>
      <p>{use}</p>
      <p>{processor}</p>
    </div>
  )
}

/** What is asked for is compared with what is public already while it is written. */
const groupsWith = (near: string): readonly FieldGroup[] =>
  FORM_GROUPS.map(({ title, fields }) => ({
    title,
    fields: fields.map((field) => (field.name === 'description' ? { ...field, suggest: near } : field)),
  }))

/** The public form to apply for information: one column, one question after the other. */
export function ApplyPage(props: ApplyProps): ReactNode {
  const { organ, formKey, typed, problems, looked, script, paths, limit } = props
  return (
    <div className="form-page">
      <h1>政府信息公开申请</h1>
      <ErrorSummary problems={problems} />
      <Intro organ={organ} paths={paths} limit={limit} />
      <HelpToApply organ={organ} />
      <form method="post" action={paths.apply} noValidate>
        <FormGuard formKey={formKey} />
        {looked && <input type="hidden" name="looked" value="1" />}
        <FormFields groups={groupsWith(paths.near)} typed={typed} problems={problems} />
        <PrivacyNotice organ={organ} />
        <button type="submit" className="button">
          提交申请
        </button>
      </form>
      <OtherDoors organ={organ} />
      {script && <script src={script} defer />}
    </div>
  )
}
