import { Alert, Button } from 'antd'
import { useState } from 'react'
import { told } from '../api/refusal.ts'
import { DownloadButton } from '../files/download-button.tsx'
import { fileSize } from '../files/file-size.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { useCommand } from '../forms/use-command.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type CaseFile, release, type Standing } from './api.ts'
import { FindingsToLetThrough } from './findings-list.tsx'
import { RedactDialog } from './redact-dialog.tsx'
import { useStanding } from './use-standing.ts'

interface Props {
  id: string
  /** Files may be added and changed only before the case has ended. */
  open: boolean
}

/** The files that go or went out with the reply, and what was found in them. */
export function CaseFiles({ id, open }: Props) {
  const query = useStanding(id)
  return (
    <Sheet title="答复文件">
      <Loaded query={query}>{(standing) => <Files id={id} open={open} standing={standing} />}</Loaded>
    </Sheet>
  )
}

function Files({ id, open, standing }: Props & { standing: Standing }) {
  const { allows } = useOrgan()
  const files = standing.files.filter(({ role }) => role !== 'proof')
  const mayChange = open && allows('application.files')
  return (
    <>
      {files.length === 0 && (
        <EmptyNote title={open ? '还没有准备发出的文件' : '没有随答复发出文件'}>
          {open && '上传要提供给申请人的文件，需要时逐段遮盖；答复时选中的才会发出。'}
        </EmptyNote>
      )}
      <ul className="rows">
        {files.map((file) => (
          <FileLine
            key={file.id}
            id={id}
            file={file}
            sent={standing.released?.files.includes(file.id) ?? false}
            mayChange={mayChange}
          />
        ))}
      </ul>
      {mayChange && <Add id={id} />}
      {open && <FindingsToLetThrough id={id} standing={standing} />}
    </>
  )
}

function noteOf(file: CaseFile, sent: boolean): string {
  const { of, heldBack, obstacle, by, day } = file
  const covered = of === null ? '' : `遮盖 ${heldBack.reduce((sum, { count }) => sum + count, 0)} 处`
  const standing = sent ? '已随答复发出' : obstacle
  return [covered, standing, `${by} ${day}`].filter((words) => words !== '').join(' · ')
}

interface LineProps {
  id: string
  file: CaseFile
  sent: boolean
  mayChange: boolean
}

function FileLine({ id, file, sent, mayChange }: LineProps) {
  const { organ, allows } = useOrgan()
  const [covering, setCovering] = useState(false)
  const input = { organ: organ.id, id, file: file.id }
  const changeable = mayChange && file.role === 'answer' && !file.erased
  return (
    <li className="toolbar" style={{ margin: 0, padding: '8px 0' }}>
      <span style={{ flex: '1 1 220px', overflowWrap: 'anywhere' }}>
        {file.erased ? '（已按期限销毁）' : file.name}{' '}
        <span className="quiet figures">{fileSize(file.bytes)}</span>
        <br />
        <span className="quiet">{noteOf(file, sent)}</span>
      </span>
      {!file.erased && allows('application.files') && (
        <DownloadButton
          size="small"
          label="下载"
          name={file.name}
          fetchFile={() => release.call.download(input)}
        />
      )}
      {changeable && (
        <Button size="small" onClick={() => setCovering(true)}>
          遮盖
        </Button>
      )}
      {changeable && <Remove id={id} file={file} />}
      {covering && <RedactDialog id={id} file={file} close={() => setCovering(false)} />}
    </li>
  )
}

function Remove({ id, file }: { id: string; file: CaseFile }) {
  const { organ } = useOrgan()
  const remove = useCommand({
    run: (one: string, key) => release.call.removeFile({ organ: organ.id, id, key, file: one }),
    done: '已移除。',
  })
  return (
    <>
      <Button size="small" danger loading={remove.isPending} onClick={() => remove.mutate(file.id)}>
        移除
      </Button>
      {remove.error && <span className="danger-text">{told(remove.error)}</span>}
    </>
  )
}

function Add({ id }: { id: string }) {
  const { organ } = useOrgan()
  const add = useCommand({
    run: (file: File, key) => release.call.addFile({ organ: organ.id, id, key, file }),
    done: '文件已上传，正在检查个人信息。',
  })
  return (
    <div style={{ margin: '8px 0 16px' }}>
      {add.error && <Alert type="error" showIcon role="alert" title={told(add.error)} />}
      <PickFileButton label="上传答复文件" loading={add.isPending} picked={(file) => add.mutate(file)} />
    </div>
  )
}
