import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { momentInWords } from '../page/moment.ts'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { type ListedFinding, monitoring } from './api.ts'
import { Rooms } from './rooms.tsx'

type Show = 'open' | 'closed' | 'dismissed' | 'all'

const SHOWS: { value: Show; label: string }[] = [
  { value: 'open', label: '未了结' },
  { value: 'closed', label: '已了结' },
  { value: 'dismissed', label: '误报' },
  { value: 'all', label: '全部' },
]

/** The findings of an organ. */
export function FindingsPage() {
  const { organ } = useOrgan()
  const [show, setShow] = useState<Show>('open')
  const [page, setPage] = useState(1)
  const query = useQuery(
    monitoring.ask.findings.queryOptions({
      input: { organ: organ.id, show, page },
      placeholderData: keepPreviousData,
    }),
  )
  const choose = (next: Show) => {
    setShow(next)
    setPage(1)
  }
  return (
    <Page title="监测问题" sub="每个问题有责任部门、期限、整改情况和复测结果，复测通过才关闭。">
      <Rooms />
      <Sheet>
        <div className="toolbar">
          <Segmented aria-label="看哪些问题" options={SHOWS} value={show} onChange={choose} />
        </div>
        <Loaded query={query}>{(list) => <List list={list} turn={setPage} />}</Loaded>
      </Sheet>
    </Page>
  )
}

interface ListProps {
  list: { rows: readonly ListedFinding[]; total: number; page: number; pageSize: number }
  turn: (page: number) => void
}

function List({ list, turn }: ListProps) {
  return (
    <Table<ListedFinding>
      rowKey="id"
      dataSource={list.rows}
      pagination={{
        current: list.page,
        total: list.total,
        pageSize: list.pageSize,
        onChange: turn,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
      locale={{
        emptyText: <EmptyNote title="这里没有问题">检查发现并且复看属实的问题会列在这里。</EmptyNote>,
      }}
      columns={[
        { title: '问题', render: (_, one) => <Title one={one} /> },
        { title: '类别', responsive: ['sm'], width: 110, dataIndex: 'severityLabel' },
        { title: '部门', responsive: ['md'], width: 180, dataIndex: 'department' },
        {
          title: '首次发现',
          responsive: ['md'],
          width: 170,
          className: 'figures',
          render: (_, one) => momentInWords(todayInChina(new Date(one.firstSeen)), one.firstSeen),
        },
        { title: '状态', width: 100, render: (_, one) => <Status one={one} /> },
      ]}
    />
  )
}

function Title({ one }: { one: ListedFinding }) {
  const { to } = useOrgan()
  return (
    <>
      <Link to={to(`monitoring/findings/${one.id}`)} style={{ overflowWrap: 'anywhere' }}>
        {one.title}
      </Link>
      <div className="quiet">
        {one.checkLabel}
        {one.reopened > 0 && ` · 重新打开 ${one.reopened} 次`}
      </div>
    </>
  )
}

function Status({ one }: { one: ListedFinding }) {
  return (
    <>
      {one.statusLabel}
      {one.gone && one.status === 'assigned' && <div className="quiet">不再出现</div>}
    </>
  )
}
