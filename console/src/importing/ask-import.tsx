import { useState } from 'react'
import { useNavigate } from 'react-router'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, TextField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { importing } from './api.ts'

interface Values {
  address?: string
  filesFrom?: string
  column: string
  department: string
}

/** Asks for an import: from where, and where its drafts go. */
export function AskImport({ kind }: { kind: 'platform' | 'wxr' }) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const columns = (organ.site?.columns ?? []).map(({ key, name }) => ({ value: key, label: name }))
  const departments = organ.departments.map(({ id, name }) => ({ value: id, label: name }))
  const send = ({ address = '', filesFrom = '', ...place }: Values, key: string) => {
    const asking = { organ: organ.id, key, ...place }
    if (kind === 'platform') return importing.call.askPlatform({ ...asking, address })
    return importing.call.askFile({ ...asking, filesFrom, file: file as File })
  }
  return (
    <CommandForm<Values, { id: string }>
      initial={{
        ...(departments[0] ? { department: departments[0].value } : {}),
        ...(columns[0] ? { column: columns[0].value } : {}),
      }}
      run={send}
      done="已经开始，在后台进行。"
      after={({ id }) => void navigate(to(`imports/${id}`))}
      submit="开始导入"
      disabled={columns.length === 0}
    >
      {kind === 'platform' ? (
        <TextField
          name="address"
          label="列表地址"
          max={300}
          help="例如 http://www.example.gov.cn/gkmlpt/api/all/22?sid=759001。只向这个网站取清单、正文和附件，别的网站一概不访问。"
        />
      ) : (
        <div style={{ margin: '16px 0' }}>
          <PickFileButton label={file ? '换一个文件' : '选择导出文件'} accept=".xml" picked={setFile} />
          <span className="quiet">
            {' '}
            {file?.name ?? 'WordPress 后台“工具—导出”得到的 XML 文件。只导入已发布的文章和页面。'}
          </span>
        </div>
      )}
      {kind === 'wxr' && (
        <TextField
          name="filesFrom"
          label="图片和附件从哪里取"
          max={200}
          optional
          help="旧网站的网址，例如 http://www.example.com。只向这一个网站取正文里的图片和附件，每个都照上传的规矩检查；空着就不取。"
        />
      )}
      <ChoiceField name="column" label="放进哪个栏目" options={columns} />
      <ChoiceField name="department" label="部门" options={departments} />
    </CommandForm>
  )
}
