import { Checkbox, Form } from 'antd'
import { fileSize } from '../files/file-size.ts'
import type { CaseFile } from './api.ts'

const heldBack = ({ heldBack: passages }: CaseFile) =>
  passages.length === 0 ? '' : `，遮盖 ${passages.reduce((sum, { count }) => sum + count, 0)} 处`

/** Which files of the case go out with the reply. */
export function FileChoice({ files }: { files: readonly CaseFile[] }) {
  const ready = files.filter(({ role, obstacle, erased }) => role === 'answer' && obstacle === '' && !erased)
  const help =
    ready.length === 0
      ? '还没有上传答复文件；需要时先回到申请页面上传。'
      : '选中的文件随答复发出，申请人凭编号和查询码下载。'
  return (
    <Form.Item name="files" label="随答复发出的文件" extra={help}>
      <Checkbox.Group style={{ flexDirection: 'column', gap: 8 }}>
        {ready.map((file) => (
          <Checkbox key={file.id} value={file.id}>
            <span style={{ overflowWrap: 'anywhere' }}>
              {file.name}{' '}
              <span className="quiet">
                {fileSize(file.bytes)}
                {heldBack(file)}
              </span>
            </span>
          </Checkbox>
        ))}
      </Checkbox.Group>
    </Form.Item>
  )
}
