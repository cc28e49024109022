import { Form } from 'antd'
import { useEffect } from 'react'
import { APPLICANT_KINDS } from '#law/index.ts'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import { BasisNote } from '../page/basis-note.tsx'
import type { Choices } from './enter-page.tsx'

const words = (given: readonly string[]) => given.map((word) => ({ value: word, label: word }))
const KINDS = APPLICANT_KINDS.map(({ key, label }) => ({ value: key, label }))

/** The fields of an application entered by staff. */
export function EnterFields({ choices }: { choices: Choices }) {
  return (
    <>
      <h3 style={{ marginTop: 0 }}>怎样收到的</h3>
      <Arrival choices={choices} />
      <h3>申请人</h3>
      <Applicant choices={choices} />
      <h3>申请内容</h3>
      <ProseField
        name="description"
        label="所需政府信息"
        max={2000}
        help="写明名称、文号或者便于查询的其他特征。口头提出的，照申请人的意思写，并念给本人听。"
      />
      <ProseField name="purpose" label="用途" max={500} rows={2} optional />
      <div className="pair">
        <ChoiceField name="medium" label="希望得到" options={words(['纸质', '电子'])} />
        <ChoiceField
          name="delivery"
          label="怎样得到"
          options={words(['邮寄', '自行领取', '电子邮件', '网上查阅'])}
        />
      </div>
      <ProseField name="note" label="备注" max={500} rows={2} optional help="只给工作人员看。" />
    </>
  )
}

function Arrival({ choices }: { choices: Choices }) {
  const key = Form.useWatch<string | undefined>('channel')
  const channel = choices.channels.find((one) => one.key === key)
  return (
    <>
      <div className="pair">
        <ChoiceField
          name="channel"
          label="收件方式"
          options={choices.channels.map((one) => ({ value: one.key, label: one.label }))}
        />
        <DayField name="receivedDay" label="收到日期" help={channel && `算作收到的是：${channel.means}。`} />
      </div>
      {channel && (
        <div style={{ marginBottom: 16 }}>
          <BasisNote basis={[channel.basis]} />
        </div>
      )}
      {channel?.confirmed && (
        <DayField
          name="arrivedDay"
          label="到达日期"
          optional
          help="与双方确认的日期不同的才填；期限从确认之日起算。"
        />
      )}
      <ChoiceField
        name="subject"
        label="申请性质"
        options={[
          { value: 'information', label: '申请公开政府信息' },
          { value: 'record', label: '要求更正与自己有关的记录（第四十一条）' },
        ]}
      />
      <TextField
        name="lateReason"
        label="补录原因"
        max={200}
        optional
        help="收到超过 30 天才录入的要写明。"
      />
    </>
  )
}

function Applicant({ choices }: { choices: Choices }) {
  const kind = Form.useWatch<string | undefined>('applicantKind')
  const person = kind === 'natural_person'
  const idKinds = person ? choices.personIdKinds : choices.organisationIdKinds
  const form = Form.useFormInstance()
  useEffect(() => {
    if (!idKinds.includes(form.getFieldValue('idKind'))) form.setFieldValue('idKind', idKinds[0])
  }, [form, idKinds])
  return (
    <div className="pair">
      <ChoiceField name="applicantKind" label="申请人类型" options={KINDS} help="年度报告按此分列。" />
      <TextField name="name" label={person ? '姓名' : '单位名称'} max={60} />
      <ChoiceField name="idKind" label="证件种类" options={words(idKinds)} />
      <TextField name="idNumber" label="证件号码" max={40} />
      <TextField name="contactName" label="联系人" max={40} optional={person} />
      <TextField
        name="phone"
        label="联系电话"
        type="tel"
        max={24}
        help="没有电话的，填写通信地址。"
        optional
      />
      <TextField name="address" label="通信地址" max={120} optional />
      <TextField name="postcode" label="邮政编码" max={6} optional />
      <TextField name="email" label="电子邮箱" max={100} optional />
    </div>
  )
}
