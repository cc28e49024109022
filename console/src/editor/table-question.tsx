import { Form, InputNumber, Modal } from 'antd'
import { tableHtml } from './inserted-html.ts'

interface Props {
  answered: (html: string) => void
  close: () => void
}

/** Asks how large a table should be. */
export function TableQuestion({ answered, close }: Props) {
  const [form] = Form.useForm<{ rows: number; columns: number }>()
  const answer = ({ rows, columns }: { rows: number; columns: number }) => answered(tableHtml(rows, columns))
  return (
    <Modal open title="插入表格" okText="插入" cancelText="取消" onOk={() => form.submit()} onCancel={close}>
      <p>也可以直接从 Excel 或 Word 复制表格，粘贴到正文里。</p>
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
