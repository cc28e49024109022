import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { BasisNote } from '../page/basis-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { TurnOver } from '../triage/turn-over-dialog.tsx'
import type { Case } from './api.ts'
import { RegisterDialog } from './register-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'
import { permissionOf, STEP_GROUPS } from './step-groups.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Step = Case['steps'][number]

const kindsOf = (group: (typeof STEP_GROUPS)[number]): readonly string[] => group.kinds

/** What may be done next, each with its effect and basis; what is waited for first, the rest folded. */
export function CaseSteps({ one }: { one: Case }) {
  const { allows, to } = useOrgan()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Step>()
  const steps = one.steps.filter(({ step }) => allows(permissionOf(step)))
  const act = (step: Step) =>
    step.step === 'replied' ? void navigate(to(`applications/${one.id}/reply`)) : setOpen(step)
  const groups = STEP_GROUPS.map((group) => ({
    title: group.title,
    steps: kindsOf(group).flatMap((kind) => steps.filter(({ step }) => step === kind)),
  })).filter((group) => group.steps.length > 0)
  return (
    <Sheet title="下一步">
      {steps.length === 0 && <p className="quiet">{nothingToDo(one)}</p>}
      {groups.map((group, at) => (
        <details key={group.title} className="step-group" open={at === 0}>
          <summary>{group.title}</summary>
          {group.steps.map((step, nth) => (
            <StepLine key={step.step} step={step} primary={at === 0 && nth === 0} act={act} />
          ))}
        </details>
      ))}
      {one.outcome && allows('dispute.record') && (
        <div className="step">
          <Button block onClick={() => void navigate(to(`disputes/new?application=${one.id}`))}>
            记录复议或诉讼
          </Button>
          <p>申请人不服，申请复议或者起诉的，记在这里，计入年度报告表四。</p>
        </div>
      )}
      <TurnOver one={one} />
      {open && <Dialog one={one} step={open} close={() => setOpen(undefined)} />}
    </Sheet>
  )
}

function StepLine({ step, primary, act }: { step: Step; primary: boolean; act: (step: Step) => void }) {
  return (
    <div className="step">
      <Button block type={primary ? 'primary' : 'default'} onClick={() => act(step)}>
        {step.label}
      </Button>
      <p>{step.effect}</p>
      <BasisNote basis={[step.basis]} />
    </div>
  )
}

function Dialog({ one, step, close }: { one: Case; step: Step; close: () => void }) {
  if (step.step === 'registered') return <RegisterDialog one={one} close={close} />
  if (step.step === 'withdrawn') return <WithdrawDialog one={one} close={close} />
  if (step.step === 'split') return <SplitDialog one={one} close={close} />
  return <StepDialog one={one} step={step} close={close} />
}

function nothingToDo(one: Case): string {
  if (one.outcome) return '这件申请已经办结。'
  return one.stage === '' ? '现在由公开办办理，您可以查看进度。' : `现在等待${one.stage}，您可以查看进度。`
}
