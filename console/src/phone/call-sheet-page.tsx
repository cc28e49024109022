import { Form } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, ProseField, TextField } from '../forms/fields.tsx'
import { useChoices } from '../messages/api.ts'
import { MessageReceipt, type Receipt } from '../messages/message-receipt.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { phone } from './api.ts'

type Values = Parameters<typeof phone.call.record>[0]['sheet']
type Recorded = Awaited<ReturnType<typeof phone.call.record>>

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
})

const OUTCOMES = [
  { value: 'answered', label: '当场答复了' },
  { value: 'message', label: '转为来信，交部门办理' },
]
const CONSENT = [
  { value: 'no', label: '不同意公开' },
  { value: 'yes', label: '同意公开（公开前遮盖个人信息）' },
]

/** The sheet a clerk fills in while talking. */
export function CallSheetPage() {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const [receipt, setReceipt] = useState<Receipt>()
  const after = ({ id, receipt: given }: Recorded) => {
    if (given) setReceipt(given)
    else void navigate(to(`calls/${id}`))
  }
  if (receipt)
    return <MessageReceipt title="已转为来信" receipt={receipt} another={() => setReceipt(undefined)} />
  return (
    <Page title="接电话" sub={<Link to={to('calls')}>全部来电</Link>}>
      <Sheet>
        <CommandForm<Values, Recorded>
          initial={{
            day: todayInChina(),
            startedAt: CLOCK.format(new Date()),
            minutes: 3,
            kind: 'consult',
            outcome: 'answered',
            mayPublish: 'no',
          }}
          run={(sheet, key) => phone.call.record({ organ: organ.id, key, sheet })}
          under="sheet"
          done="已登记。"
          after={after}
          submit="登记"
        >
          <SheetFields />
        </CommandForm>
      </Sheet>
    </Page>
  )
}

function SheetFields() {
  const kinds = useChoices().data?.kinds ?? []
  return (
    <>
      <TextField name="topic" label="问什么" max={60} autoFocus />
      <div className="pair">
        <ChoiceField
          name="kind"
          label="类别"
          options={kinds.map(({ kind, label }) => ({ value: kind, label }))}
        />
        <NumberField name="minutes" label="通话" min={1} max={240} unit="分钟" />
        <TextField name="name" label="来电人" max={40} optional />
        <TextField name="phone" label="来电号码" type="tel" max={24} optional />
        <DayField name="day" label="日期" />
        <TextField name="startedAt" label="来电时间" max={5} help="写成 09:30 的样子。" />
      </div>
      <ProseField name="note" label="来电内容" max={3000} rows={4} optional />
      <ChoiceField name="outcome" label="结果" options={OUTCOMES} />
      <Outcome />
    </>
  )
}

function Outcome() {
  const outcome = Form.useWatch<string | undefined>('outcome')
  if (outcome !== 'message') return <ProseField name="answer" label="怎样答复的" max={2000} rows={3} />
  return (
    <>
      <p className="quiet">登记后得到编号和查询码，请念给来电人。举报转为来信以后，来电记录里不留内容。</p>
      <ChoiceField name="mayPublish" label="答复后能不能公开" options={CONSENT} />
    </>
  )
}
