import { Alert } from 'antd'
import { told } from '../api/refusal.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { fileSize } from '../files/file-size.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { useCommand } from '../forms/use-command.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type ListedTraining, tasks } from './api.ts'

/** The papers of a training. */
export function Materials({ training, mayAdd }: { training: ListedTraining; mayAdd: boolean }) {
  const { organ } = useOrgan()
  const one = { organ: organ.id, id: training.id }
  const attach = useCommand({
    run: (file: File, key) => tasks.call.attachMaterial({ ...one, key, file }),
    done: '材料已上传。',
  })
  return (
    <div style={{ marginTop: 12 }}>
      <ul className="rows">
        {training.materials.map((file) => (
          <li key={file.hash} className="toolbar" style={{ margin: 0, padding: '8px 0' }}>
            <span style={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}>
              {file.name} <span className="quiet figures">{fileSize(file.bytes)}</span>
            </span>
            <DownloadButton
              size="small"
              label="下载"
              name={file.name}
              fetchFile={() => tasks.call.material({ ...one, hash: file.hash })}
            />
          </li>
        ))}
      </ul>
      {attach.error && <Alert type="error" showIcon role="alert" title={told(attach.error)} />}
      {mayAdd && (
        <PickFileButton label="上传材料" loading={attach.isPending} picked={(file) => attach.mutate(file)} />
      )}
    </div>
  )
}
