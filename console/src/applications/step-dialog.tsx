import { Form, Modal, Radio } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, NumberField, ProseField, TextField } from '../forms/fields.tsx'
import { filledStep } from '../forms/filled-step.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { todayInChina } from '../page/today.ts'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { HintSheet } from '../triage/hint-sheet.tsx'
import { applications, type Case } from './api.ts'
import { OUTCOME_CHOICES } from './outcome-choices.ts'
import { STEP_FIELDS, type StepField } from './step-fields.ts'
import { StepPreview, WITH_LETTERS } from './step-preview.tsx'

type Step = Case['steps'][number]
type Values = Record<string, unknown>
type Sent = Parameters<typeof applications.call.step>[0]['step']

const YES_NO = new Set(['passed', 'reasonable', 'reasoned'])

function send(organ: string, id: string, key: string, kind: string, values: Values) {
  const step = filledStep<Sent>(kind, values, YES_NO)
  const input = { organ, id, key }
  if (kind === 'drafted') return applications.call.draft({ ...input, step: step as never })
  if (kind === 'checked') return applications.call.check({ ...input, step: step as never })
  if (kind === 'signed') return applications.call.sign({ ...input, step: step as never })
  return applications.call.step({ ...input, step })
}

function initialOf(fields: StepField[]): Values {
  const given = fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]]))
  return { day: todayInChina(), ...Object.fromEntries(given) }
}

/** Asks what a step needs, says what it does and on what basis, and takes it. */
export function StepDialog({ one, step, close }: { one: Case; step: Step; close: () => void }) {
  const { organ } = useOrgan()
  const fields = STEP_FIELDS[step.step] ?? []
  return (
    <Modal open title={step.label} footer={null} onCancel={close} mask={{ closable: false }} width={640}>
      <p style={{ marginTop: 0 }}>{step.effect}</p>
      {step.step === 'drafted' && <HintSheet application={one.id} />}
      <CommandForm<Values, unknown>
        initial={initialOf(fields)}
        run={(values, key) => send(organ.id, one.id, key, step.step, values)}
        under="step"
        done="已记录。"
        after={close}
        submit={step.label}
        beside={
          WITH_LETTERS.has(step.step) && (
            <StepPreview
              one={one}
              under="step"
              stepOf={(values) => filledStep<Sent>(step.step, values, YES_NO)}
            />
          )
        }
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

function Question({ one, field }: { one: Case; field: StepField }) {
  const { organ } = useOrgan()
  const { name, label, help, optional = false } = field
  const plain = { name, label, optional, ...(help && { help }) }
  switch (field.as) {
    case 'number':
      return <NumberField {...plain} />
    case 'line':
      return <TextField {...plain} max={200} />
    case 'prose':
      return <ProseField {...plain} max={2000} />
    case 'department':
      return <ChoiceField {...plain} options={departmentChoices(organ)} allowClear={optional} />
    case 'outcome':
      return <ChoiceField {...plain} options={OUTCOME_CHOICES} />
    case 'choice':
      return <ChoiceField {...plain} options={field.choices?.(one) ?? []} allowClear={optional} />
    case 'yes-no':
      return (
        <Form.Item name={name} label={label}>
          <Radio.Group
            options={[
              { value: 'yes', label: '是' },
              { value: 'no', label: '否' },
            ]}
          />
        </Form.Item>
      )
  }
}
