import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { readRefusal } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { calendar } from './api.ts'
import { NoticeEffectSheet } from './notice-effect-sheet.tsx'

const EXAMPLE = `{
  "year": 2027,
  "title": "国务院办公厅关于2027年部分节假日安排的通知",
  "number": "国办发明电〔2026〕×号",
  "source": "中国政府网",
  "off": { "2027-01-01": "元旦" },
  "makeup": { "2027-02-07": "春节" }
}`

/** Loads a later holiday notice: first shows which running limits move, then does it. */
export function LoadPage() {
  const { organ, to } = useOrgan()
  const [text, setText] = useState('')
  const preview = useMutation({
    mutationFn: (given: string) => calendar.call.preview({ organ: organ.id, text: given }),
  })
  const take = async (file: File) => {
    setText(await file.text())
    preview.reset()
  }
  return (
    <Page title="载入放假通知" sub={<Link to={to('calendar')}>回到工作日历</Link>}>
      <Sheet title="第一步：填写通知">
        <p>选择通知文件，或者把内容贴在下面。先检查，不会马上改动日历。</p>
        <PickFileButton label="选择文件" accept=".json,.txt" picked={(file) => void take(file)} />
        <Input.TextArea
          aria-label="通知内容"
          style={{ margin: '12px 0', fontFamily: 'ui-monospace, monospace' }}
          autoSize={{ minRows: 8, maxRows: 24 }}
          placeholder={EXAMPLE}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            preview.reset()
          }}
        />
        {preview.error && <Problems error={preview.error} />}
        <Button
          type="primary"
          disabled={text.trim() === ''}
          loading={preview.isPending}
          onClick={() => preview.mutate(text)}
        >
          检查并查看影响
        </Button>
        <details className="basis" style={{ marginTop: 12 }}>
          <summary>通知怎样写</summary>
          <p>off 列出放假的每一天和节日名称，makeup 列出调休上班的每一天。周末不用写。例如：</p>
          <pre>{EXAMPLE}</pre>
        </details>
      </Sheet>
      {preview.data && <NoticeEffectSheet text={text} effect={preview.data} />}
    </Page>
  )
}

function Problems({ error }: { error: unknown }) {
  const told = readRefusal(error)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={told.message}
      description={
        told.problems.length > 1 && (
          <ul style={{ margin: 0, paddingLeft: 18 }}>
            {told.problems.map(({ field, message }) => (
              <li key={`${field}:${message}`}>{message}</li>
            ))}
          </ul>
        )
      }
    />
  )
}
