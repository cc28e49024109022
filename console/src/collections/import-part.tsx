import { Input } from 'antd'
import { useId, useState } from 'react'
import { readRefusal } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { ProblemSummary } from '../forms/problem-summary.tsx'
import { useCommand } from '../forms/use-command.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'
import type { Part } from './parts-tab.tsx'

const ACCEPTED = '.html,.htm,.docx,.xlsx,.pdf,.json'

/** Takes a published report in; what was written stays when the file is refused. */
export function ImportPart({ part, year }: { part: Part; year: number }) {
  const { organ } = useOrgan()
  const [note, setNote] = useState('')
  const [over, setOver] = useState(false)
  const field = useId()
  const again = part.version > 0
  const command = useCommand({
    run: (file: File, key) =>
      collections.call.importPart({ organ: organ.id, year, part: part.key, key, file, note }),
    done: '已导入并核对，结果见上面。',
  })
  return (
    <section
      className={over ? 'drop-here drop-over' : 'drop-here'}
      aria-label="导入报告"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) command.mutate(file)
      }}
    >
      {command.error && <ProblemSummary told={readRefusal(command.error)} />}
      {again && (
        <>
          <label htmlFor={field}>更正说明（写明更正了什么）</label>
          <Input.TextArea
            id={field}
            value={note}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
      <PickFileButton
        label={again ? '导入更正后的报告' : '导入公布的报告'}
        accept={ACCEPTED}
        loading={command.isPending}
        picked={(file) => command.mutate(file)}
      />
      <p className="quiet">
        网页、Word、Excel、有文字的 PDF 或 JSON，也可以拖到这里。导入时自动核对等式和上年衔接。
      </p>
    </section>
  )
}
