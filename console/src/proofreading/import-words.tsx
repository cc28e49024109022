import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { ImportedWords } from '#modules/proofreading/contract.ts'
import { told } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { useCommand } from '../forms/use-command.ts'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { lexicon } from './api.ts'

const MOST_SHOWN = 30

/** Takes words in from a file: first says what is wrong with it, then does it. */
export function ImportWords() {
  const { organ } = useOrgan()
  const [file, setFile] = useState<File>()
  const preview = useMutation({
    mutationFn: (picked: File) => lexicon.call.previewImport({ organ: organ.id, file: picked }),
  })
  const check = (picked: File) => {
    setFile(picked)
    preview.mutate(picked)
  }
  return (
    <Sheet title="导入词表">
      <p>
        Excel（.xlsx）或 CSV
        文件，表头：词语、建议、类别、例外语境、级别、说明、来源、生效日期；前两列必须有。选好后先检查，不会马上导入。
      </p>
      <PickFileButton
        label={file ? '换一个文件' : '选择文件'}
        accept=".xlsx,.csv"
        loading={preview.isPending}
        picked={check}
      />
      {file && <span className="quiet"> {file.name}</span>}
      {preview.error && (
        <Alert type="error" showIcon role="alert" title={told(preview.error)} style={{ marginTop: 16 }} />
      )}
      {file && preview.data && <Checked file={file} result={preview.data} taken={() => preview.reset()} />}
    </Sheet>
  )
}

interface CheckedProps {
  file: File
  result: ImportedWords
  taken: () => void
}

function Checked({ file, result: { added, errors }, taken }: CheckedProps) {
  const { organ } = useOrgan()
  const command = useCommand<File, ImportedWords>({
    run: (picked, key) => lexicon.call.applyImport({ organ: organ.id, key, file: picked }),
    done: (result) => `已导入 ${result.added} 条`,
    after: taken,
  })
  if (errors.length > 0)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        style={{ marginTop: 16 }}
        title={`有 ${errors.length} 处要改，一条也没有导入`}
        description={
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {errors.slice(0, MOST_SHOWN).map(({ row, column, message }) => (
              <li key={`${row} ${column}`}>
                第 {row} 行{column && `“${column}”`}：{message}
              </li>
            ))}
          </ul>
        }
      />
    )
  return (
    <div style={{ marginTop: 16 }}>
      <p>可以导入 {added} 条，没有错误。</p>
      <Button type="primary" loading={command.isPending} onClick={() => command.mutate(file)}>
        导入
      </Button>
      {command.error && <p role="alert">{told(command.error)}</p>}
    </div>
  )
}
