import { Table } from 'antd'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import type { ListedCall } from './api.ts'

/** One page of a month's calls. */
export function CallsTable({ rows }: { rows: readonly ListedCall[] }) {
  const { to } = useOrgan()
  return (
    <Table<ListedCall>
      rowKey="id"
      dataSource={rows}
      pagination={false}
      locale={{
        emptyText: <EmptyNote title="这个月没有来电记录">接到电话时点“接电话”，边说边填。</EmptyNote>,
      }}
      columns={[
        {
          title: '问什么',
          render: (_, one) => (
            <>
              <div>
                <Link to={to(`calls/${one.id}`)}>{one.topic}</Link>
              </div>
              <div className="quiet only-narrow">{when(one)}</div>
            </>
          ),
        },
        {
          title: '时间',
          width: 150,
          responsive: ['md'],
          className: 'figures',
          render: (_, one) => when(one),
        },
        { title: '类别', width: 120, responsive: ['sm'], dataIndex: 'kindLabel' },
        { title: '来电人', width: 110, responsive: ['md'], dataIndex: 'callerMasked' },
        { title: '分钟', width: 70, responsive: ['md'], dataIndex: 'minutes', className: 'figures' },
        { title: '接听', width: 90, responsive: ['lg'], dataIndex: 'takenBy' },
        { title: '结果', render: (_, one) => <Outcome one={one} /> },
      ]}
    />
  )
}

const when = (one: ListedCall) => `${one.day} ${one.startedAt}`

function Outcome({ one }: { one: ListedCall }) {
  const { to } = useOrgan()
  if (!one.message) return '当场答复'
  return (
    <div>
      <Link to={to(`messages/${one.message.id}`)}>转为来信 {one.message.number}</Link>
    </div>
  )
}
