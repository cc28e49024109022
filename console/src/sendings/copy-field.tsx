import { Button, Input } from 'antd'
import { useId, useState } from 'react'

interface Props {
  label: string
  value: string
  long: boolean
}

const ROWS = { short: { minRows: 1, maxRows: 3 }, long: { minRows: 4, maxRows: 12 } }

const mark = (id: string) => (document.getElementById(id) as HTMLTextAreaElement | null)?.select()

/** A value with a button that copies it; where the browser does not let us, it is marked to be copied by key. */
export function CopyField({ label, value, long }: Props) {
  const id = useId()
  const [said, setSaid] = useState('')
  const copy = async () => {
    mark(id)
    try {
      await globalThis.navigator.clipboard.writeText(value)
      setSaid('已复制')
    } catch {
      setSaid('已选中，请按 Ctrl+C 复制')
    }
  }
  return (
    <div style={{ marginBottom: 14 }}>
      <div style={{ display: 'flex', gap: 10, alignItems: 'baseline', marginBottom: 4 }}>
        <label htmlFor={id}>{label}</label>
        <Button size="small" aria-label={`复制${label}`} onClick={() => void copy()}>
          复制
        </Button>
        <span className="quiet" role="status">
          {said}
        </span>
      </div>
      <Input.TextArea id={id} readOnly autoSize={long ? ROWS.long : ROWS.short} value={value} />
    </div>
  )
}
