import { Button, Form, Modal, Radio } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, ProseField, TextField } from '../forms/fields.tsx'
import { filledStep } from '../forms/filled-step.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type Dispute, disputes } from './api.ts'
import { STEP_FIELDS, type StepField } from './step-fields.ts'

type Step = Dispute['steps'][number]
type Values = Record<string, unknown>
type Sent = Parameters<typeof disputes.call.step>[0]['step']

/** What is waited for comes first; the others stay in the order of the procedure. */
const FIRST = [
  ...[
    'notice-received',
    'answer-submitted',
    'evidence-added',
    'heard',
    'resumed',
    'performed',
    'second-answered',
  ],
  ...['settled', 'appealed', 'second-concluded', 'lesson-drawn', 'concluded'],
]
const placeOf = ({ step }: Step) => (FIRST.includes(step) ? FIRST.indexOf(step) : FIRST.length)

/** What may be done next, the nearest first. */
export function DisputeSteps({ one }: { one: Dispute }) {
  const { allows } = useOrgan()
  const [open, setOpen] = useState<Step | null>(null)
  const steps = allows('dispute.record') ? one.steps.toSorted((a, b) => placeOf(a) - placeOf(b)) : []
  return (
    <Sheet title="下一步">
      {steps.length === 0 && <p className="quiet">现在没有需要您办的事，可以查看进度。</p>}
      {steps.map((step, at) => (
        <div className="step" key={step.step}>
          <Button block type={at === 0 ? 'primary' : 'default'} onClick={() => setOpen(step)}>
            {step.label}
          </Button>
          <p>{step.effect}</p>
        </div>
      ))}
      {open && <StepDialog one={one} step={open} close={() => setOpen(null)} />}
    </Sheet>
  )
}

const YES_NO = new Set(['leader'])

function StepDialog({ one, step, close }: { one: Dispute; step: Step; close: () => void }) {
  const { organ } = useOrgan()
  const fields = STEP_FIELDS[step.step] ?? []
  const days = fields.filter(({ as, ahead }) => as === 'day' && !ahead)
  const initial = {
    day: todayInChina(),
    ...Object.fromEntries(days.map(({ name }) => [name, todayInChina()])),
  }
  return (
    <Modal open title={step.label} footer={null} onCancel={close} mask={{ closable: false }} width={640}>
      <p style={{ marginTop: 0 }}>{step.effect}</p>
      <CommandForm<Values, unknown>
        initial={initial}
        run={(values, key) =>
          disputes.call.step({
            organ: organ.id,
            id: one.id,
            key,
            step: filledStep<Sent>(step.step, values, YES_NO),
          })
        }
        under="step"
        done="已记录。"
        after={close}
        submit={step.label}
      >
        <DayField name="day" label="日期" max={todayInChina()} />
        {fields.map((field) => (
          <Question key={field.name} one={one} field={field} />
        ))}
        <BasisNote basis={[step.basis]} />
      </CommandForm>
    </Modal>
  )
}

function Question({ one, field }: { one: Dispute; field: StepField }) {
  const { name, label, help, optional = false } = field
  const plain = { name, label, optional, ...(help && { help }) }
  switch (field.as) {
    case 'number':
      return <NumberField {...plain} />
    case 'line':
      return <TextField {...plain} max={field.max ?? 200} />
    case 'prose':
      return <ProseField {...plain} max={3000} />
    case 'day':
      return <DayField name={name} label={label} {...(field.ahead ? {} : { max: todayInChina() })} />
    case 'choice':
      return <ChoiceField {...plain} options={field.choices?.(one) ?? []} allowClear={optional} />
    case 'yes-no':
      return (
        <Form.Item name={name} label={label}>
          <Radio.Group
            options={[
              { value: 'yes', label: '到场' },
              { value: 'no', label: '没有到场' },
            ]}
          />
        </Form.Item>
      )
  }
}
