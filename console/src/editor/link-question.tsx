import { Form, Input, Modal } from 'antd'
import { linkHtml } from './inserted-html.ts'

interface Props {
  answered: (html: string) => void
  close: () => void
}

/** Asks where a link leads and what it is called. */
export function LinkQuestion({ answered, close }: Props) {
  const [form] = Form.useForm<{ address: string; text: string }>()
  const answer = ({ address, text }: { address: string; text: string }) => answered(linkHtml(address, text))
  return (
    <Modal open title="插入链接" okText="插入" cancelText="取消" onOk={() => form.submit()} onCancel={close}>
      <Form form={form} layout="vertical" onFinish={answer}>
        <Form.Item
          name="address"
          label="网址"
          rules={[{ required: true, pattern: /^https?:\/\/\S+$/, message: '请填写以 https:// 开头的网址。' }]}
        >
          <Input autoFocus placeholder="https://" />
        </Form.Item>
        <Form.Item name="text" label="文字" rules={[{ required: true, message: '请填写链接的文字。' }]}>
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  )
}
