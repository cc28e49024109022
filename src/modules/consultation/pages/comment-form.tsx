import type { ReactNode } from 'react'
import { ErrorSummary } from '#kernel/forms/error-summary.tsx'
import type { FieldSpec } from '#kernel/forms/field.tsx'
import { FormFields } from '#kernel/forms/form-fields.tsx'
import { FormGuard } from '#kernel/forms/form-guard.tsx'
import type { Typed } from '#kernel/forms/typed.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { citation, PIPL } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'

/** The questions of the form. */
export const COMMENT_FIELDS: readonly FieldSpec[] = [
  {
    name: 'text',
    label: '您的意见',
    control: 'prose',
    help: '写明对哪一条、希望怎样改、为什么。最多 3000 字。',
  },
  { name: 'name', label: '姓名或单位', control: 'line', optional: true, autoComplete: 'name' },
  {
    name: 'contact',
    label: '联系方式',
    control: 'line',
    help: '电话或者邮箱。留下后，需要核实情况时可以联系您。',
    optional: true,
  },
]

interface FormProps {
  organ: Organ
  /** Where it is sent. */
  action: string
  /** The form's own key; the published page is the same for all, so it has none. */
  formKey: string
  typed: Typed
  problems: FieldProblem[]
}

/** The form to comment on a draft; name and contact may be left empty. */
export function CommentForm({ organ, action, formKey, typed, problems }: FormProps): ReactNode {
  const use = `姓名和联系方式可以不填。填写的内容单独封存，只有经办人员可以查看，只用于核实和研究意见；公布采纳情况时只写归纳后的意见，不写是谁提的（${citation(PIPL.cite('35'))}）。处理者：${organ.name}${organ.contact.disclosureOffice}。`
  return (
    <>
      <ErrorSummary problems={problems} />
      <form method="post" action={action} noValidate>
        <FormGuard formKey={formKey} />
        <FormFields
          groups={[{ title: '提意见', fields: COMMENT_FIELDS }]}
          typed={typed}
          problems={problems}
        />
        <div className="form-notice">
          <h2>个人信息怎样使用</h2>
          <p>{use}</p>
        </div>
        <button type="submit" className="button">
          提交意见
        </button>
      </form>
    </>
  )
}
