import { Form } from 'antd'
import { ChoiceField, DayField, TextField } from '../forms/fields.tsx'
import type { Template } from './api.ts'
import { useTemplates } from './use-templates.ts'

/** The class of the text, and the fields that class has of its own; they stand in a table on the public page. */
export function ClassFields() {
  const templates = useTemplates()
  const chosen = Form.useWatch<string | null | undefined>('articleClass')
  const template = templates.find(({ key }) => key === chosen)
  return (
    <>
      <h3>类别和要点</h3>
      <ChoiceField
        name="articleClass"
        label="类别"
        options={templates.map(({ key, name }) => ({ value: key, label: name }))}
        allowClear
        optional
        help="选了类别，下面出现这一类稿件要写明的要点，在公开页上列成一张表。"
      />
      {template && (
        <div className="pair">
          {template.fields.map((field) => (
            <ClassField key={`${template.key} ${field.key}`} field={field} />
          ))}
        </div>
      )}
    </>
  )
}

const EXAMPLES: Partial<Record<Field['form'], string>> = { year: '例如 2026。', month: '例如 2026-03。' }

type Field = Template['fields'][number]

function ClassField({ field }: { field: Field }) {
  const { key, label, form, choices, required } = field
  const named = { name: ['facts', key], label, optional: !required, help: field.help || EXAMPLES[form] }
  if (form === 'day') return <DayField {...named} />
  if (form === 'choice')
    return (
      <ChoiceField
        {...named}
        options={choices.map((value) => ({ value, label: value }))}
        allowClear={!required}
      />
    )
  return <TextField {...named} max={200} type={form === 'phone' ? 'tel' : 'text'} />
}
