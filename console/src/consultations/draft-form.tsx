import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField, TextField } from '../forms/fields.tsx'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { OpenConsultation } from './api.ts'

type Draft = OpenConsultation['draft']

const KINDS = [
  { value: 1, label: '是：重大行政决策，期限一般不少于 30 日' },
  { value: 0, label: '不是' },
]

interface Values extends Omit<Draft, 'major'> {
  major?: 0 | 1
}

interface Props<R> {
  initial: Partial<Draft>
  run(draft: Draft, key: string): Promise<R>
  after(result: R): void
}

/** The draft of a consultation. */
export function DraftForm<R>({ initial, run, after }: Props<R>) {
  const { organ } = useOrgan()
  const { major, ...rest } = initial
  return (
    <CommandForm<Values, R>
      initial={{ ...rest, ...(major === undefined ? {} : { major: major ? 1 : 0 }) }}
      run={({ major: chosen, ...values }, key) =>
        run({ ...values, ...(chosen === undefined ? {} : { major: chosen === 1 }) } as Draft, key)
      }
      under="draft"
      done="草稿已保存，公众还看不到。"
      after={after}
      submit="保存草稿"
    >
      <TextField name="title" label="标题" max={120} help="例如：某某办法（征求意见稿）。" />
      <div className="pair">
        <ChoiceField name="department" label="承办部门" options={departmentChoices(organ)} />
        <ChoiceField name="major" label="是不是重大行政决策" options={KINDS} />
      </div>
      <ProseField
        name="matter"
        label="事项说明"
        max={3000}
        help="为什么要定、主要内容、最想听哪方面的意见。写给群众看。"
      />
      <ProseField name="text" label="草案全文" max={50_000} rows={10} />
      <ProseField name="basis" label="制定依据" max={1000} rows={2} />
      <ProseField
        name="contact"
        label="提意见的方式"
        max={500}
        rows={2}
        help="信函地址、电话、座谈会时间；网页上的表单会自动附在后面。"
      />
    </CommandForm>
  )
}
