import { Table } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useOrgan } from '../shell/use-organ.ts'
import type { ListedSending } from './api.ts'
import { StatusTag } from './status-tag.tsx'

interface Props {
  page: { rows: readonly ListedSending[]; total: number; page: number; pageSize: number }
  turn: (page: number) => void
  side: 'sent' | 'received'
  empty: ReactNode
}

const linkOf = (one: ListedSending, side: Props['side']) =>
  side === 'sent' ? `sendings/${one.id}` : `received/${one.sender}/${one.id}`

/** One page of items, from the sender's or the receiver's side. */
export function ItemsTable({ page, turn, side, empty }: Props) {
  const { to } = useOrgan()
  return (
    <Table<ListedSending>
      rowKey={(one) => `${one.sender}:${one.id}`}
      dataSource={page.rows}
      pagination={{
        current: page.page,
        total: page.total,
        pageSize: page.pageSize,
        onChange: turn,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total) => `共 ${total} 件`,
      }}
      locale={{ emptyText: empty }}
      columns={[
        {
          title: '标题',
          render: (_, one) => <Link to={to(linkOf(one, side))}>{one.title}</Link>,
        },
        { title: '状态', width: 170, render: (_, one) => <StatusTag one={one} /> },
        {
          title: side === 'sent' ? '报送到' : '报送单位',
          width: 200,
          responsive: ['lg'],
          dataIndex: side === 'sent' ? 'targetName' : 'senderName',
        },
        { title: '报送', width: 115, responsive: ['md'], dataIndex: 'sentOn', className: 'figures' },
        {
          title: '回执',
          width: 115,
          responsive: ['md'],
          className: 'figures',
          render: (_, one) => one.decidedOn ?? '—',
        },
      ]}
    />
  )
}
