import { Checkbox, Form } from 'antd'
import { EVIDENCE_KINDS, type EvidenceKind } from '#modules/tasks/contract.ts'
import { PublishedField } from '../articles/published-field.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField, TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type OpenTask, tasks } from './api.ts'

interface Values {
  department: string
  text: string
  articles?: string[]
  others?: { kind: EvidenceKind; id: string }[]
  done?: boolean
}

const OTHERS = (Object.keys(EVIDENCE_KINDS) as EvidenceKind[])
  .filter((kind) => kind !== 'article')
  .map((kind) => ({ value: kind, label: EVIDENCE_KINDS[kind].label }))

const asEvidence = ({ articles = [], others = [] }: Values) => [
  ...articles.map((id) => ({ kind: 'article' as const, id })),
  ...others,
]

/** A department's report on a task, with what proves it. */
export function ReportForm({ task }: { task: OpenTask }) {
  const { organ } = useOrgan()
  const departments = task.mayReport.map((id) => ({ value: id, label: departmentName(organ, id) }))
  const send = (values: Values, key: string) => {
    const { department, text, done = false } = values
    const report = { department, text, done, evidence: asEvidence(values) }
    return tasks.call.report({ organ: organ.id, id: task.id, key, report })
  }
  return (
    <CommandForm<Values, unknown>
      initial={{ ...(departments[0] ? { department: departments[0].value } : {}), articles: [], others: [] }}
      run={send}
      under="report"
      done="已报送。"
      submit="报进展"
    >
      <ChoiceField name="department" label="部门" options={departments} />
      <ProseField name="text" label="进展情况" max={2000} />
      <PublishedField name="articles" label="佐证：已发布的文章" many />
      <RowsField name="others" noun="其他佐证" blank={() => ({ kind: 'training' })}>
        {(at) => (
          <>
            <ChoiceField name={[at, 'kind']} label="种类" options={OTHERS} />
            <TextField name={[at, 'id']} label="编号" max={64} help="从那件事的页面地址里复制最后一段。" />
          </>
        )}
      </RowsField>
      <Form.Item name="done" valuePropName="checked" extra="由牵头部门报，至少附一项佐证；报后等公开办确认。">
        <Checkbox>这项任务已经完成</Checkbox>
      </Form.Item>
    </CommandForm>
  )
}
