import type { Editor } from '@tiptap/core'
import { Form, Input, Modal } from 'antd'

interface Props {
  editor: Editor
  close: () => void
}

/** Asks for the words of a footnote: a new one, or the one selected. */
export function NoteQuestion({ editor, close }: Props) {
  const [form] = Form.useForm<{ text: string }>()
  const present = editor.isActive('note')
  const answer = ({ text }: { text: string }) => {
    const attrs = { text: text.trim() }
    const chain = editor.chain().focus()
    if (present) chain.updateAttributes('note', attrs).run()
    else chain.insertContent({ type: 'note', attrs }).run()
    close()
  }
  return (
    <Modal
      open
      title={present ? '修改注释' : '插入注释'}
      okText={present ? '修改' : '插入'}
      cancelText="取消"
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p>正文里只留编号，文字排在文末，点编号可以来回。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ text: String(editor.getAttributes('note')['text'] ?? '') }}
        onFinish={answer}
      >
        <Form.Item
          name="text"
          label="注释文字"
          rules={[{ required: true, whitespace: true, message: '请填写注释文字。' }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
