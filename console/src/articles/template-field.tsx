import { Form, Select } from 'antd'
import { useOrgan } from '../shell/use-organ.ts'
import type { Template } from './api.ts'
import { useTemplates } from './use-templates.ts'

interface Props {
  id?: string
  help?: string
  chosen: Template | undefined
  choose: (template: Template | undefined) => void
}

/** The class of an article: brings the skeleton of its text, its usual column, and what must be known before. */
export function TemplateField({
  id = 'article-template',
  help = '选了类别，正文会带上这类稿件的格式。',
  chosen,
  choose,
}: Props) {
  const { organ } = useOrgan()
  const form = Form.useFormInstance<{ title?: string; column?: string; catalogueItem?: string | null }>()
  const templates = useTemplates()
  const usualColumn = (template: Template) =>
    template.columns
      .flatMap((words) => organ.site?.columns.filter(({ name }) => name.includes(words)) ?? [])
      .at(0)?.key
  const take = (key: string | undefined) => {
    const template = templates.find((one) => one.key === key)
    choose(template)
    const column = template && usualColumn(template)
    if (column && !form.getFieldValue('column')) form.setFieldsValue({ column })
    // What a person chose stays; what the last class brought gives way.
    if (!form.isFieldTouched('catalogueItem'))
      form.setFieldsValue({ catalogueItem: template?.catalogueItem ?? null })
  }
  return (
    <>
      <Form.Item label="类别（可不选）" htmlFor={id} extra={help}>
        <Select
          id={id}
          allowClear
          placeholder="空白稿件"
          value={chosen?.key ?? null}
          onChange={(key?: string | null) => take(key ?? undefined)}
          options={templates.map(({ key, name }) => ({ value: key, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
          listHeight={400}
        />
      </Form.Item>
      {chosen && (
        <div className="template-needs">
          <p>标题一般写作“{chosen.title}”。动笔前先备齐：</p>
          <ul>
            {chosen.needs.map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
          <p className="quiet">
            {chosen.catalogueItem === null && `公开目录里没有找到对应的事项，请自己选。`}依据：
            {chosen.basis.join('，')}
          </p>
        </div>
      )}
    </>
  )
}
