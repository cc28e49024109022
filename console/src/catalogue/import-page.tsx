import { useMutation } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { told } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { catalogue } from './api.ts'
import { ImportPreview } from './import-preview.tsx'

/** Takes a table in: first shows what would happen, then does it. */
export function ImportPage() {
  const { organ, to } = useOrgan()
  const [file, setFile] = useState<File>()
  const preview = useMutation({
    mutationFn: (picked: File) => catalogue.call.previewImport({ organ: organ.id, file: picked }),
  })
  const check = (picked: File) => {
    setFile(picked)
    preview.mutate(picked)
  }
  return (
    <Page title="导入公开目录" sub={<Link to={to('catalogue')}>回到公开目录</Link>}>
      <Sheet title="第一步：选择文件">
        <p>
          Excel（.xlsx）或 CSV 文件。表头与导出的文件相同；带“编号”列的行修改原有事项，编号留空的行新增。
          选好后先检查，不会马上改动目录。
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
      </Sheet>
      {file && preview.data && <ImportPreview file={file} result={preview.data} />}
    </Page>
  )
}
