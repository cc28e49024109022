import type { Editor } from '@tiptap/core'
import { Button, Form, Input, Modal } from 'antd'

interface Props {
  editor: Editor
  close: () => void
}

interface Answer {
  address: string
  text?: string
}

function putLink(editor: Editor, { address, text }: Answer): void {
  const chain = editor.chain().focus().extendMarkRange('link')
  const marks = [{ type: 'link', attrs: { href: address } }]
  if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: text?.trim() || address, marks }).run()
  else chain.setLink({ href: address }).run()
}

/** Asks where a link leads, and what it is called when nothing is selected. */
export function LinkQuestion({ editor, close }: Props) {
  const [form] = Form.useForm<Answer>()
  const present = String(editor.getAttributes('link')['href'] ?? '')
  const needsText = editor.state.selection.empty && present === ''
  const answer = (given: Answer) => {
    putLink(editor, given)
    close()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    close()
  }
  return (
    <Modal
      open
      title={present ? '修改链接' : '插入链接'}
      okText={present ? '修改' : '插入'}
      cancelText="取消"
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form form={form} layout="vertical" initialValues={{ address: present }} onFinish={answer}>
        <Form.Item
          name="address"
          label="网址"
          rules={[{ required: true, pattern: /^https?:\/\/\S+$/, message: '请填写以 https:// 开头的网址。' }]}
        >
          <Input autoFocus placeholder="https://" />
        </Form.Item>
        {needsText && (
          <Form.Item name="text" label="文字" rules={[{ required: true, message: '请填写链接的文字。' }]}>
            <Input />
          </Form.Item>
        )}
        {present !== '' && <Button onClick={remove}>去掉链接</Button>}
      </Form>
    </Modal>
  )
}
