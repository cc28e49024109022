import { useState } from 'react'
import { Link } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { messages, useChoices } from './api.ts'
import { MessageReceipt, type Receipt } from './message-receipt.tsx'

type Entry = Parameters<typeof messages.call.enter>[0]
type Values = Omit<Entry, 'organ' | 'key' | 'form'> & Entry['form']

const CHANNELS = [
  { value: 'letter', label: '书信' },
  { value: 'visit', label: '来访' },
  { value: 'phone', label: '来电' },
]
const CONSENT = [
  { value: 'yes', label: '同意公开（公开前遮盖个人信息）' },
  { value: 'no', label: '不同意公开' },
]

function formOf({ channel, receivedDay, ...rest }: Values) {
  const { name = '', phone = '', email = '', pageUrl = '', title = '', text = '', kind, mayPublish } = rest
  return { channel, receivedDay, form: { name, phone, email, pageUrl, title, text, kind, mayPublish } }
}

function Fields() {
  const kinds = useChoices().data?.kinds ?? []
  return (
    <>
      <div className="pair">
        <ChoiceField name="channel" label="怎样收到的" options={CHANNELS} />
        <DayField name="receivedDay" label="收到日期" />
      </div>
      <ChoiceField
        name="kind"
        label="类别"
        options={kinds.map(({ kind, label }) => ({ value: kind, label }))}
        help="录入“举报”以后，只有指定的人员能看到。"
      />
      <TextField name="title" label="标题" max={60} help="一句话说明是什么事。" />
      <ProseField name="text" label="内容" max={3000} rows={6} help="照来信人的意思写。" />
      <TextField name="pageUrl" label="有错的页面" max={300} optional help="网站纠错要写。" />
      <div className="pair">
        <TextField name="name" label="姓名" max={40} optional help="举报和纠错可以不留。" />
        <TextField name="phone" label="联系电话" type="tel" max={24} optional />
      </div>
      <TextField name="email" label="电子邮箱" max={100} optional />
      <ChoiceField name="mayPublish" label="能不能公开" options={CONSENT} />
    </>
  )
}

/** Staff enter a letter that came by post or by word of mouth. */
export function EnterMessagePage() {
  const { organ, to } = useOrgan()
  const [receipt, setReceipt] = useState<Receipt>()
  if (receipt)
    return <MessageReceipt title="来信已录入" receipt={receipt} another={() => setReceipt(undefined)} />
  return (
    <Page title="录入来信" sub={<Link to={to('messages')}>全部来信</Link>}>
      <Sheet>
        <CommandForm<Values, Receipt>
          initial={{ channel: 'letter', receivedDay: todayInChina(), mayPublish: 'no' }}
          run={(values, key) => messages.call.enter({ organ: organ.id, key, ...formOf(values) })}
          under="form"
          after={setReceipt}
          submit="录入"
        >
          <Fields />
        </CommandForm>
      </Sheet>
    </Page>
  )
}
