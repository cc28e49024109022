import { Modal } from 'antd'
import { CommandForm } from '../forms/command-form.tsx'
import { ProseField, TextField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Message, messages } from './api.ts'

interface Values {
  title: string
  question: string
  answer: string
}

/** Masks a letter and its answer, and publishes them. */
export function PublishDialog({ one, close }: { one: Message; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Modal
      open
      title={`公开 ${one.number}`}
      footer={null}
      onCancel={close}
      width={720}
      mask={{ closable: false }}
    >
      <CommandForm<Values, unknown>
        initial={{
          title: one.letter?.title ?? '',
          question: one.letter?.text ?? '',
          answer: one.answer?.text ?? '',
        }}
        run={(text, key) => messages.call.publish({ organ: organ.id, id: one.id, key, text })}
        under="text"
        done="已公开，网站正在更新。"
        after={close}
        submit="公开"
        confirm="公开后所有人都能看到。姓名、电话、身份证号码、门牌号都去掉了吗？"
      >
        <TextField name="title" label="公开的标题" max={60} />
        <ProseField
          name="question"
          label="公开的来信"
          max={3000}
          rows={5}
          help="把姓名改成“群众”，删去电话、门牌号、病情等。文字里还有手机号码、身份证号码或者来信人姓名的，系统不让公开。"
        />
        <ProseField name="answer" label="公开的答复" max={5000} rows={5} />
      </CommandForm>
    </Modal>
  )
}
