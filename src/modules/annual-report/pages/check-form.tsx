import type { ReactNode } from 'react'
import { ErrorSummary } from '#kernel/forms/error-summary.tsx'
import { fieldId } from '#kernel/forms/field.tsx'
import type { FieldProblem } from '#kernel/refusal.ts'

/** The largest form taken: a report and last year's. */
export const MOST_MEGABYTES = 20

const TYPES = '.html,.htm,.docx,.xlsx,.pdf,.json'

interface FileField {
  name: 'report' | 'previous'
  label: string
  help: string
  optional: boolean
}

const FIELDS: readonly FileField[] = [
  {
    name: 'report',
    label: '要核对的年度报告',
    help: '把文件拖到框里，或者点框选择文件。网页（.html）、Word（.docx）、Excel（.xlsx）、有文字的 PDF、JSON 都可以。',
    optional: false,
  },
  {
    name: 'previous',
    label: '上一年度的报告',
    help: '选了它，就多核对两年之间的衔接和文字重复。',
    optional: true,
  },
]

function Chooser({ field, problem }: { field: FileField; problem: string | undefined }): ReactNode {
  const { name, label, help, optional } = field
  const id = fieldId(name)
  return (
    <div className={problem ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="field-optional">（选填）</span>}
      </label>
      <p className="field-help" id={`${id}-help`}>
        {help}
      </p>
      {problem && (
        <p className="field-error" id={`${id}-error`}>
          <strong>错误：</strong>
          {problem}
        </p>
      )}
      <input
        type="file"
        className="drop"
        id={id}
        name={name}
        accept={TYPES}
        aria-describedby={problem ? `${id}-error ${id}-help` : `${id}-help`}
        aria-invalid={problem ? true : undefined}
      />
    </div>
  )
}

/** The form by which anybody has a report checked: a plain form with files, no script. */
export function CheckForm({ action, problems }: { action: string; problems: FieldProblem[] }): ReactNode {
  const problemOf = (name: string) => problems.find(({ field }) => field === name)?.message
  return (
    <>
      <ErrorSummary problems={problems} />
      <form method="post" action={action} encType="multipart/form-data">
        {FIELDS.map((field) => (
          <Chooser key={field.name} field={field} problem={problemOf(field.name)} />
        ))}
        <button className="button" type="submit">
          核对
        </button>
      </form>
    </>
  )
}

/** What the checker is for and what becomes of the files. */
export function CheckIntro(): ReactNode {
  return (
    <div className="form-intro">
      <p>
        任何单位的政府信息公开工作年度报告都可以在这里核对：表三、表四的勾稽关系，两年之间的衔接，文字与表格是否一致。
        2019 年试行格式和 2021 年格式都认。
      </p>
      <p>不用登录，不收集信息。文件只在内存里读一遍，核对完就丢弃，不保存，也不给任何人看。</p>
    </div>
  )
}
