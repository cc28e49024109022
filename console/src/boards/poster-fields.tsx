import { Form } from 'antd'
import { useEffect } from 'react'
import { PublishedField } from '../articles/published-field.tsx'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import type { ListedBoard } from './api.ts'
import { headOf, type PosterValues, TEMPLATE_CHOICES } from './poster-values.ts'

const PAPERS = [
  { value: 'a3', label: 'A3' },
  { value: 'a4', label: 'A4' },
]

/** What a poster says, for how long, where. */
export function PosterFields({ boards }: { boards: readonly ListedBoard[] }) {
  const article = Form.useWatch<string | undefined>('article')
  return (
    <>
      <div className="pair">
        <ChoiceField name="template" label="种类" options={TEMPLATE_CHOICES} />
        <ChoiceField name="paper" label="纸张" options={PAPERS} />
      </div>
      <PublishedField
        name="article"
        label="照已发布的稿件做"
        help="选了稿件，海报照稿件的正文排版；不选的，在下面写文字和表格。"
      />
      <TextField
        name="title"
        label="标题"
        max={80}
        optional={Boolean(article)}
        help={article ? '不填就用稿件的标题。' : undefined}
      />
      {!article && <OwnWords />}
      <div className="pair">
        <DayField name="from" label="公示开始" />
        <DayField name="to" label="公示结束" />
      </div>
      <ChoiceField
        many
        name="boards"
        label="张贴到"
        options={boards.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}

const HOW_TO_WRITE = (
  <>
    第一行是表头。每行一条，各列用竖线隔开，也可以从表格软件复制后直接粘贴。
    <br />
    身份证号码、手机号码、银行账号不能张贴。
  </>
)

const HEADS = new Set(TEMPLATE_CHOICES.map(({ value }) => headOf(value)))

/** Another kind brings the head of its table, as long as nobody has written under it. */
function useHead() {
  const form = Form.useFormInstance<PosterValues>()
  const template = Form.useWatch<PosterValues['template'] | undefined>('template')
  useEffect(() => {
    if (template && HEADS.has(form.getFieldValue('table'))) form.setFieldValue('table', headOf(template))
  }, [form, template])
}

function OwnWords() {
  useHead()
  return (
    <>
      <ProseField name="opening" label="表前文字" max={1500} rows={2} optional />
      <ProseField name="table" label="表格" max={30_000} rows={6} optional help={HOW_TO_WRITE} />
      <ProseField
        name="closing"
        label="表后文字"
        max={1500}
        rows={2}
        optional
        help="例如异议向谁反映、电话多少。"
      />
    </>
  )
}
