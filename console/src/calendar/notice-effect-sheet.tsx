import { Alert, Button, Table } from 'antd'
import { useNavigate } from 'react-router'
import type { NoticeEffect } from '#modules/working-calendar/contract.ts'
import { told } from '../api/refusal.ts'
import { useCommand } from '../forms/use-command.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { calendar } from './api.ts'

type Moved = NoticeEffect['moved'][number]

/** What loading the notice would do, and the button that does it. */
export function NoticeEffectSheet({ text, effect }: { text: string; effect: NoticeEffect }) {
  const { organ, to } = useOrgan()
  const navigate = useNavigate()
  const load = useCommand<string, NoticeEffect>({
    run: (notice, key) => calendar.call.load({ organ: organ.id, key, text: notice }),
    done: ({ year, moved }) => `${year}年的放假安排已载入，${moved.length} 个期限随之调整。`,
    after: () => void navigate(to('calendar')),
  })
  return (
    <Sheet title="第二步：核对影响">
      <p>
        {effect.title}（{effect.year}年）
        {effect.replaces && <strong>。这一年已经有安排，将被替换。</strong>}
      </p>
      <Table<Moved>
        rowKey={({ organ: where, stream, label }) => `${where} ${stream} ${label}`}
        dataSource={effect.moved}
        size="small"
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyNote title="没有在办的期限因此变动" /> }}
        columns={[
          { title: '期限', dataIndex: 'label' },
          { title: '事项', dataIndex: 'title' },
          { title: '原来', dataIndex: 'from', className: 'figures', render: (day) => day ?? '暂停' },
          { title: '改为', dataIndex: 'to', className: 'figures', render: (day) => day ?? '暂停' },
        ]}
      />
      {load.error && (
        <Alert type="error" showIcon role="alert" title={told(load.error)} style={{ marginTop: 12 }} />
      )}
      <Button
        type="primary"
        style={{ marginTop: 16 }}
        loading={load.isPending}
        onClick={() => load.mutate(text)}
      >
        载入，并调整以上 {effect.moved.length} 个期限
      </Button>
    </Sheet>
  )
}
