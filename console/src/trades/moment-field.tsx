import { Form, Input } from 'antd'

/** A day and a time, with the browser's own means. */
export function MomentField({ name, label }: { name: string; label: string }) {
  return (
    <Form.Item name={name} label={label} validateTrigger={[]}>
      <Input type="datetime-local" style={{ maxWidth: 240 }} />
    </Form.Item>
  )
}
