import type { Editor } from '@tiptap/core'
import { Form, InputNumber, Modal } from 'antd'

interface Props {
  editor: Editor
  close: () => void
}

interface Answer {
  rows: number
  columns: number
}

/** Asks how large a table should be. */
export function TableQuestion({ editor, close }: Props) {
  const [form] = Form.useForm<Answer>()
  const answer = ({ rows, columns }: Answer) => {
    editor.chain().focus().insertTable({ rows, cols: columns, withHeaderRow: true }).run()
    close()
  }
  return (
    <Modal open title="插入表格" okText="插入" cancelText="取消" onOk={() => form.submit()} onCancel={close}>
      <p>也可以直接从 Excel、Word 或 WPS 复制表格，粘贴到正文里。</p>
      <Form form={form} layout="vertical" initialValues={{ rows: 3, columns: 3 }} onFinish={answer}>
        <div className="pair">
          <Form.Item name="rows" label="行数（含表头）">
            <InputNumber min={1} max={100} autoFocus />
          </Form.Item>
          <Form.Item name="columns" label="列数">
            <InputNumber min={1} max={12} />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  )
}
