import { Button } from 'antd'
import { useState } from 'react'
import type { Permission } from '#kernel/permissions.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { ToApplicationDialog } from '../triage/to-application-dialog.tsx'
import { type Message, messages } from './api.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { AcceptDialog, AnswerDialog, AssignDialog } from './step-dialogs.tsx'

type Step = Message['steps'][number]
type On = { organ: string; id: string; key: string }

/** Steps that need a sentence at most; the others open a form. */
const SIMPLE: Record<string, { reason?: string; run(on: On, reason: string): Promise<unknown> }> = {
  decline: {
    reason: '理由，来信人会看到；写明该找谁',
    run: (on, reason) => messages.call.decline({ ...on, reason }),
  },
  'hand-back': {
    reason: '退回理由，写明归哪里管',
    run: (on, reason) => messages.call.handBack({ ...on, reason }),
  },
  check: { run: (on) => messages.call.check(on) },
  'send-back': { reason: '要改什么', run: (on, reason) => messages.call.sendBack({ ...on, reason }) },
  send: { run: (on) => messages.call.send(on) },
  unpublish: { reason: '撤下理由', run: (on, reason) => messages.call.unpublish({ ...on, reason }) },
}

const DIALOGS: Record<string, typeof AcceptDialog> = {
  accept: AcceptDialog,
  assign: AssignDialog,
  answer: AnswerDialog,
  publish: PublishDialog,
  'turn-over': ToApplicationDialog,
}

/** What may be done next, each with its effect and basis. */
export function MessageSteps({ one }: { one: Message }) {
  const { allows } = useOrgan()
  const [open, setOpen] = useState('')
  const steps = one.steps.filter(({ permission }) => allows(permission as Permission))
  const Dialog = DIALOGS[open]
  return (
    <Sheet title="下一步">
      {steps.length === 0 && <p className="quiet">现在没有需要您办的事，可以查看进度。</p>}
      {steps.map((step, at) => (
        <OneStep key={step.step} one={one} step={step} primary={at === 0} open={() => setOpen(step.step)} />
      ))}
      {Dialog && <Dialog one={one} close={() => setOpen('')} />}
    </Sheet>
  )
}

function OneStep(props: { one: Message; step: Step; primary: boolean; open: () => void }) {
  const { one, step, primary, open } = props
  const { organ } = useOrgan()
  const simple = SIMPLE[step.step]
  if (simple)
    return (
      <StepButton
        label={step.label}
        effect={step.effect}
        basis={[step.basis]}
        primary={primary}
        {...(simple.reason ? { reason: simple.reason } : {})}
        run={(reason, key) => simple.run({ organ: organ.id, id: one.id, key }, reason)}
        done={`${step.label}：已办。`}
      />
    )
  return (
    <div className="step">
      <Button block type={primary ? 'primary' : 'default'} onClick={open}>
        {step.label}
      </Button>
      <p>{step.effect}</p>
      <BasisNote basis={[step.basis]} />
    </div>
  )
}
