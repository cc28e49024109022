import { Collapse } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, TextField } from '../forms/fields.tsx'
import { Sheet } from '../page/sheet.tsx'
import { type OpenTrade, trading } from './api.ts'

type Form = Parameters<typeof trading.call.registerBidder>[0]['form']

/** Registers somebody who came to the counter. */
export function CounterForm({ trade }: { trade: OpenTrade }) {
  const { organ, id } = trade
  const form = (
    <CommandForm<Form, { number: number; code: string }>
      initial={{ kind: 'person', member: 'yes' }}
      run={(values, key) => trading.call.registerBidder({ organ, id, key, form: values })}
      under="form"
      done={({ number, code }) => `${number} 号已登记，报名码 ${code}，请抄给报名人。`}
      submit="登记报名"
    >
      <ChoiceField
        name="kind"
        label="报名人类型"
        options={[
          { value: 'person', label: '个人' },
          { value: 'organisation', label: '单位' },
        ]}
      />
      <TextField name="name" label="姓名或单位名称" max={60} />
      <TextField name="idNumber" label="证件号码" max={18} />
      <TextField name="phone" label="联系电话" type="tel" max={20} />
      <TextField name="address" label="通信地址" max={100} />
      <ChoiceField
        name="member"
        label="是不是本集体成员"
        options={[
          { value: 'yes', label: '是' },
          { value: 'no', label: '不是' },
        ]}
      />
    </CommandForm>
  )
  return (
    <Sheet title="窗口报名">
      <Collapse ghost items={[{ key: 'form', label: '替到窗口来的人登记', children: form }]} />
    </Sheet>
  )
}
