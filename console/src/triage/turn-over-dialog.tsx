import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Case } from '../applications/api.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { triage } from './api.ts'

const KINDS = [
  { value: 'consult', label: '咨询' },
  { value: 'complaint', label: '投诉' },
  { value: 'suggest', label: '建议' },
  { value: 'help', label: '求助' },
  { value: 'report', label: '举报（只有指定的人员能看到）' },
  { value: 'petition', label: '信访事项：只告知渠道，不在这里办理' },
] as const

type Values = { kind: (typeof KINDS)[number]['value']; told: string }

const TOLD =
  '您提交的内容不是申请公开政府信息，依照《政府信息公开条例》第三十九条，不作为公开申请处理。我们已转为来信办理，办理期限从收到您的申请之日算起。'

/** Deals with an application that is a complaint, a question or a petition as what it is, without typing it again. */
export function TurnOver({ one }: { one: Case }) {
  const { allows } = useOrgan()
  const [open, setOpen] = useState(false)
  if (one.outcome || one.subject === 'record' || !allows('application.register')) return null
  return (
    <div className="step">
      <Button block onClick={() => setOpen(true)}>
        不是公开申请，转为来信
      </Button>
      <p>咨询、投诉、举报、信访写成申请的，转为来信办理或者告知渠道，不用重新录入。</p>
      {open && <TurnOverDialog one={one} close={() => setOpen(false)} />}
    </div>
  )
}

function TurnOverDialog({ one, close }: { one: Case; close: () => void }) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const run = async ({ kind, told }: Values, key: string) => {
    const on = { organ: organ.id, id: one.id, key, told }
    if (kind !== 'petition') return triage.call.toMessage({ ...on, kind })
    await triage.call.toPetition(on)
    return null
  }
  return (
    <Modal
      open
      title="转为来信或者告知渠道"
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
      width={640}
    >
      <p style={{ marginTop: 0 }}>
        这件申请计入年报“信访举报投诉类申请”，办结后不能恢复。申请人凭原来的查询码看到告知的内容和新的编号；来信的期限从收到申请之日算起。
      </p>
      <CommandForm<Values, { id: string } | null>
        initial={{ told: TOLD }}
        run={run}
        done="已转办，两边都留了记录。"
        after={(made) => (made ? void navigate(to(`messages/${made.id}`)) : close())}
        submit="转办并告知申请人"
      >
        <ChoiceField name="kind" label="实际是什么" options={KINDS} />
        <ProseField
          name="told"
          label="告知申请人的内容"
          max={1000}
          help="信访事项请写明向哪里提出、怎样提出。"
        />
      </CommandForm>
    </Modal>
  )
}
