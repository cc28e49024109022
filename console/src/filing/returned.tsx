import { Button, Input } from 'antd'
import { type ClipboardEvent, useId, useState } from 'react'
import type { FilingView } from '#modules/annual-report/contract.ts'
import { readRefusal } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { ProblemSummary } from '../forms/problem-summary.tsx'
import { useCommand } from '../forms/use-command.ts'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { filing } from './api.ts'

const ACCEPTED = '.html,.htm,.docx,.xlsx,.pdf,.json'

type Outcome = { compared: number; differences: number }
const told = ({ compared, differences }: Outcome) =>
  differences === 0 ? `比较了 ${compared} 格，全部相同。` : `比较了 ${compared} 格，${differences} 格不同。`

/** Where the upper system's figures are pasted or dropped when they come back. */
export function Returned({ view }: { view: FilingView }) {
  const { organ, allows } = useOrgan()
  const one = { organ: organ.id, year: view.year }
  const pasted = useCommand({
    run: (text: string, key) => filing.call.compare({ ...one, key, text }),
    done: told,
  })
  const dropped = useCommand({
    run: (file: File, key) => filing.call.compareFile({ ...one, key, file }),
    done: told,
  })
  if (!allows('report.draft')) return null
  const error = pasted.error ?? dropped.error
  return (
    <Sheet title="上级返回的数字">
      {error && <ProblemSummary told={readRefusal(error)} />}
      <section
        aria-label="比较上级的数字"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const [file] = event.dataTransfer.files
          if (file) dropped.mutate(file)
        }}
      >
        <PastedTable busy={pasted.isPending} send={(text) => pasted.mutate(text)} />
        <PickFileButton
          label="选择上级的文件"
          accept={ACCEPTED}
          loading={dropped.isPending}
          picked={(file) => dropped.mutate(file)}
        />
      </section>
      <Rounds view={view} />
    </Sheet>
  )
}

function PastedTable({ busy, send }: { busy: boolean; send: (text: string) => void }) {
  const [text, setText] = useState('')
  const field = useId()
  // A table copied from a page keeps its merged cells only as a piece of that page.
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html')
    if (!/<table/i.test(html)) return
    event.preventDefault()
    setText(html)
  }
  return (
    <>
      <label htmlFor={field}>从上级系统复制表格，粘贴到这里；也可以把文件拖进来</label>
      <Input.TextArea
        id={field}
        value={text}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onPaste={paste}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="page-actions" style={{ margin: '12px 0' }}>
        <Button type="primary" loading={busy} disabled={text.trim() === ''} onClick={() => send(text)}>
          逐格比较
        </Button>
      </div>
    </>
  )
}

function Rounds({ view: { rounds, unread } }: { view: FilingView }) {
  if (rounds.length === 0) return null
  return (
    <>
      {unread.length > 0 && (
        <details className="fold">
          <summary>最近一次有 {unread.length} 格没有读到，没有比较</summary>
          <ul>
            {unread.map((where) => (
              <li key={where}>{where}</li>
            ))}
          </ul>
        </details>
      )}
      <h3>比较过 {rounds.length} 次</h3>
      <ul className="rows">
        {rounds.map(({ nth, who, day, source, compared, differences }) => (
          <li key={nth} style={{ padding: '8px 0' }}>
            <span className="figures">{day}</span> {who}：{source}，比较 {compared} 格，{differences} 格不同
          </li>
        ))}
      </ul>
    </>
  )
}
