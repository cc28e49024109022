import { Form } from 'antd'
import { RichTextField } from '../editor/rich-text-field.tsx'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import { columnChoicesBeside, departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { CatalogueItemField } from './catalogue-item-field.tsx'
import { ClassFields } from './class-fields.tsx'
import { Namesakes } from './namesakes.tsx'

/** The fields of a draft. */
export function DraftFields({ article }: { article: string }) {
  const { organ } = useOrgan()
  const column = Form.useWatch<string | undefined>('column')
  return (
    <>
      <TextField name="title" label="标题" max={200} />
      <Namesakes except={article} />
      <div className="pair">
        <ChoiceField name="column" label="栏目" options={columnChoicesBeside(organ, column)} />
        <ChoiceField name="department" label="部门" options={departmentChoices(organ)} />
      </div>
      <Form.Item name="body" label="正文" validateTrigger={[]}>
        <RichTextField label="正文" />
      </Form.Item>
      <ClassFields />
      <h3>公开信息</h3>
      <div className="pair">
        <DayField name="madeOn" label="成文日期" help="公开期限从这一天起算。" />
        <TextField name="documentNumber" label="文号" max={60} optional help="例如 洋府〔2026〕3号。" />
        <TextField name="source" label="稿件来源" max={60} optional />
        <TextField name="author" label="作者" max={40} optional />
        <TextField name="theme" label="主题分类" max={60} optional />
        <TextField name="genre" label="体裁" max={20} optional help="例如 通知、公告、意见。" />
      </div>
      <ChoiceField name="keywords" label="关键词" options={[]} tags optional help="写一个，按一次回车。" />
      <CatalogueItemField />
      <ProseField name="summary" label="内容概述" max={300} rows={2} optional />
    </>
  )
}
