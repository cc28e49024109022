import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Permission } from '#kernel/permissions.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import type { Case } from './api.ts'
import { RegisterDialog } from './register-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const PERMISSIONS: Record<string, Permission> = {
  register: 'application.register',
  reply: 'application.reply',
  withdraw: 'application.register',
}

type Step = Case['steps'][number]

/** What may be done next, each with its effect and basis. */
export function CaseSteps({ one }: { one: Case }) {
  const { allows, to } = useOrgan()
  const navigate = useNavigate()
  const [open, setOpen] = useState('')
  const steps = one.steps.filter(({ step }) => allows(PERMISSIONS[step] ?? 'application.reply'))
  const act = ({ step }: Step) =>
    step === 'reply' ? void navigate(to(`applications/${one.id}/reply`)) : setOpen(step)
  return (
    <Sheet title="下一步">
      {steps.length === 0 && <p className="quiet">{nothingToDo(one)}</p>}
      {steps.map((step, at) => (
        <div key={step.step} className="step">
          <Button block type={at === 0 ? 'primary' : 'default'} onClick={() => act(step)}>
            {step.label}
          </Button>
          <p>{step.effect}</p>
          <BasisNote basis={[step.basis]} />
        </div>
      ))}
      {one.outcome && allows('dispute.record') && (
        <div className="step">
          <Button block onClick={() => void navigate(to(`disputes/new?application=${one.id}`))}>
            记录复议或诉讼
          </Button>
          <p>申请人不服，申请复议或者起诉的，记在这里，计入年度报告表四。</p>
        </div>
      )}
      {open === 'register' && <RegisterDialog one={one} close={() => setOpen('')} />}
      {open === 'withdraw' && <WithdrawDialog one={one} close={() => setOpen('')} />}
    </Sheet>
  )
}

function nothingToDo(one: Case): string {
  return one.outcome ? '这件申请已经办结。' : '现在由公开办办理，您可以查看进度。'
}
