import { Modal } from 'antd'
import { useNavigate } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { TextField } from '../forms/fields.tsx'
import type { Message } from '../messages/api.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { triage } from './api.ts'

/** Deals with a letter that asks for government information as an application. */
export function ToApplicationDialog({ one, close }: { one: Message; close: () => void }) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  return (
    <Modal
      open
      title="转为政府信息公开申请"
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
      width={640}
    >
      <p style={{ marginTop: 0 }}>
        来信的内容原样成为申请，答复期限从收到来信之日算起。来信人凭原来的查询码看到新的编号。来信没有身份证明、获取方式等内容的，转办以后可以告知补正。
      </p>
      <CommandForm<{ idNumber: string }, { id: string }>
        initial={{ idNumber: '' }}
        run={(values, key) => triage.call.toApplication({ organ: organ.id, id: one.id, key, ...values })}
        done="已转为申请，两边都留了记录。"
        after={({ id }) => void navigate(to(`applications/${id}`))}
        submit="转为申请"
      >
        <TextField name="idNumber" label="身份证号码" optional max={40} help="来信人已经提供的，填在这里。" />
      </CommandForm>
    </Modal>
  )
}
