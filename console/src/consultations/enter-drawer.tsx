import { Drawer } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField, TextField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { consultations } from './api.ts'
import { CHANNEL_CHOICES } from './words.tsx'

interface Values {
  channel: (typeof CHANNEL_CHOICES)[number]['value']
  form: { text: string; name?: string; contact?: string }
}

/** Enters a comment that came by letter, call, visit or in a meeting. */
export function EnterDrawer({ id, close }: { id: string; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Drawer open title="录入意见" size={560} onClose={close}>
      <CommandForm<Values, { label: string }>
        initial={{}}
        run={(values, key) => consultations.call.enter({ organ: organ.id, id, key, ...values })}
        done={({ label }) => `已录入，编号 ${label}。`}
        after={close}
        submit="录入"
      >
        <ChoiceField name="channel" label="来路" options={CHANNEL_CHOICES} />
        <ProseField name={['form', 'text']} label="意见" max={3000} />
        <TextField name={['form', 'name']} label="姓名或单位" max={40} optional />
        <TextField name={['form', 'contact']} label="联系方式" max={80} optional />
      </CommandForm>
    </Drawer>
  )
}
