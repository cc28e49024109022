import { Form, Input } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../forms/command-form.tsx'
import { ProseField, TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type GuideView, guide } from './api.ts'

type Guide = GuideView['draft']

/** The guide as a form. The revision it started from goes with it, so that nobody is overwritten. */
export function GuideForm({ view }: { view: GuideView }) {
  const { organ, allows } = useOrgan()
  const [revision, setRevision] = useState(view.revision)
  const disabled = !allows('guide.edit')
  return (
    <CommandForm<Guide, { revision: number }>
      initial={view.draft}
      run={(values, key) => guide.call.save({ organ: organ.id, key, guide: values, revision })}
      under="guide"
      done="草稿已保存；网站上的指南不变，直到发布。"
      after={(saved) => setRevision(saved.revision)}
      submit="保存草稿"
      disabled={disabled}
    >
      <ProseField name="classification" label="信息的分类" max={3000} />
      <ProseField name="arrangement" label="编排体系" max={3000} />
      <ProseField name="obtaining" label="获取方式" max={3000} />
      <h3>政府信息公开工作机构</h3>
      <TextField name="officeName" label="机构名称" max={100} />
      <TextField name="address" label="办公地址" max={200} />
      <div className="pair">
        <TextField name="officeHours" label="办公时间" max={200} />
        <TextField name="telephone" label="联系电话" max={60} />
        <TextField name="fax" label="传真号码" max={60} />
      </div>
      <ProseField name="online" label="互联网联系方式" max={1000} rows={2} />
      <h3>依申请公开</h3>
      <Paragraphs name="applicationHowTo" noun="申请办法" disabled={disabled} />
      <Paragraphs name="timeLimits" noun="办理期限" disabled={disabled} />
      <ProseField name="fees" label="收费" max={2000} rows={2} />
      <ProseField name="supervision" label="监督和救济" max={2000} />
    </CommandForm>
  )
}

function Paragraphs({ name, noun, disabled }: { name: string; noun: string; disabled: boolean }) {
  return (
    <RowsField name={name} noun={noun} blank={() => ''} disabled={disabled}>
      {(at) => (
        <Form.Item name={at} validateTrigger={[]}>
          <Input.TextArea aria-label={`${noun} ${at + 1}`} autoSize={{ minRows: 2, maxRows: 12 }} />
        </Form.Item>
      )}
    </RowsField>
  )
}
