import { Alert, Button, Table } from 'antd'
import { useNavigate } from 'react-router'
import type { CellProblem, ImportResult } from '#modules/catalogue/contract.ts'
import { told } from '../api/refusal.ts'
import { useCommand } from '../forms/use-command.ts'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { catalogue } from './api.ts'

interface Props {
  file: File
  result: ImportResult
}

/** What importing the file would do: the errors by row, or the changes and the button that makes them. */
export function ImportPreview({ file, result }: Props) {
  const wrong = result.errors.length > 0
  return (
    <>
      {result.ignored.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={`有 ${result.ignored.length} 列的表头没有看懂，不会导入：${result.ignored.join('、')}`}
        />
      )}
      {wrong ? <Errors errors={result.errors} /> : <Changes file={file} result={result} />}
    </>
  )
}

function Errors({ errors }: { errors: readonly CellProblem[] }) {
  return (
    <Sheet title={`第二步：有 ${errors.length} 处要改`}>
      <Alert
        type="error"
        showIcon
        title="目录没有任何改动。请在表格里改好下列各处，保存后重新选择文件。"
        style={{ marginBottom: 16 }}
      />
      <Table<CellProblem>
        rowKey={({ row, column, message }) => `${row}:${column}:${message}`}
        dataSource={errors}
        size="small"
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        columns={[
          { title: '行', dataIndex: 'row', width: 70 },
          { title: '列', dataIndex: 'column', width: 160 },
          { title: '问题', dataIndex: 'message' },
        ]}
      />
    </Sheet>
  )
}

type Change = ImportResult['changes'][number]

function Changes({ file, result }: Props) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const apply = useCommand<File, ImportResult>({
    run: (picked, key) => catalogue.call.applyImport({ organ: organ.id, key, file: picked }),
    done: ({ added, changed }) => `导入完成：新增 ${added} 项，修改 ${changed} 项。`,
    after: () => void navigate(to('catalogue')),
  })
  const { added, changed, unchanged } = result
  const nothing = added + changed === 0
  return (
    <Sheet title="第二步：核对改动">
      <p>
        将新增 <strong>{added}</strong> 项，修改 <strong>{changed}</strong> 项；{unchanged} 项没有变化。
        {nothing && '文件与目录一致，不需要导入。'}
      </p>
      {apply.error && <Alert type="error" showIcon role="alert" title={told(apply.error)} />}
      <Table<Change>
        rowKey="row"
        dataSource={result.changes}
        size="small"
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        columns={[
          { title: '行', dataIndex: 'row', width: 70 },
          { title: '改动', width: 80, render: (_, { what }) => (what === 'added' ? '新增' : '修改') },
          { title: '事项', dataIndex: 'title' },
          { title: '改动的列', render: (_, { columns }) => columns.join('、') },
        ]}
      />
      {!nothing && (
        <Button
          type="primary"
          loading={apply.isPending}
          onClick={() => apply.mutate(file)}
          style={{ marginTop: 16 }}
        >
          按以上改动导入
        </Button>
      )}
    </Sheet>
  )
}
