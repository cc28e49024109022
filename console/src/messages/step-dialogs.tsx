import { Modal } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField } from '../forms/fields.tsx'
import { departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type Message, type MessageKind, messages, useChoices } from './api.ts'

interface Props {
  one: Message
  close: () => void
}

/** Accepts a letter under the kind it really is of. */
export function AcceptDialog({ one, close }: Props) {
  const { organ } = useOrgan()
  const kinds = useChoices().data?.kinds ?? []
  return (
    <Modal open title={`受理 ${one.number}`} footer={null} onCancel={close} mask={{ closable: false }}>
      <CommandForm<{ kind: MessageKind }, unknown>
        initial={{ kind: one.kind }}
        run={({ kind }, key) => messages.call.accept({ organ: organ.id, id: one.id, key, kind })}
        done="已受理。"
        after={close}
        submit="受理"
      >
        <ChoiceField
          name="kind"
          label="核定类别"
          options={kinds.map(({ kind, label }) => ({ value: kind, label }))}
          help="期限按核定的类别算。改为“举报”以后，只有指定的人员能看到。"
        />
      </CommandForm>
    </Modal>
  )
}

/** Gives a letter to a department; a report to one person. */
export function AssignDialog({ one, close }: Props) {
  const { organ } = useOrgan()
  const handlers = useChoices().data?.handlers ?? []
  return (
    <Modal open title={`交办 ${one.number}`} footer={null} onCancel={close} mask={{ closable: false }}>
      <CommandForm<{ department: string; handler?: string }, unknown>
        initial={{}}
        run={({ department, handler }, key) =>
          messages.call.assign({
            organ: organ.id,
            id: one.id,
            key,
            department: department ?? '',
            handler: handler ?? null,
          })
        }
        done="已交办。"
        after={close}
        submit="交办"
      >
        <ChoiceField name="department" label="承办部门" options={departmentChoices(organ)} />
        {one.confidential && (
          <ChoiceField
            name="handler"
            label="经办人"
            options={handlers.map(({ id, name }) => ({ value: id, label: name }))}
            help="举报只交给一个人办理，部门其他人看不到。"
          />
        )}
      </CommandForm>
    </Modal>
  )
}

/** Drafts the answer. */
export function AnswerDialog({ one, close }: Props) {
  const { organ } = useOrgan()
  return (
    <Modal
      open
      title={`答复 ${one.number}`}
      footer={null}
      onCancel={close}
      width={720}
      mask={{ closable: false }}
    >
      <p className="prewrap quiet" style={{ marginTop: 0 }}>
        {one.reopenedWhy ?? one.letter?.text}
      </p>
      <CommandForm<{ text: string }, unknown>
        initial={{ text: one.answer?.text ?? '' }}
        run={({ text }, key) => messages.call.answer({ organ: organ.id, id: one.id, key, text: text ?? '' })}
        done="答复已交审核。"
        after={close}
        submit="交审核"
      >
        <ProseField
          name="text"
          label="答复"
          max={5000}
          rows={6}
          autoFocus
          help="直接回答问的事；办不到的写明理由和该找谁。来信人同意公开的，答复也会公开，不要写个人信息。"
        />
      </CommandForm>
    </Modal>
  )
}
