import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { momentInWords } from '../page/moment.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { sendings } from './api.ts'
import { VerdictTag } from './verdict-tag.tsx'

type List = Awaited<ReturnType<typeof sendings.call.listByHand>>
type Row = List['rows'][number]

/** What was put by hand on portals elsewhere. */
export function HandList() {
  const { organ } = useOrgan()
  const [page, setPage] = useState(1)
  const query = useQuery(
    sendings.ask.listByHand.queryOptions({
      input: { organ: organ.id, page },
      placeholderData: keepPreviousData,
    }),
  )
  return <Loaded query={query}>{(list) => <Listed list={list} turn={setPage} />}</Loaded>
}

function Listed({ list, turn }: { list: List; turn: (page: number) => void }) {
  const { to } = useOrgan()
  return (
    <Table<Row>
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
        emptyText: (
          <EmptyNote title="没有人工报送">
            没有接口的外部门户，由人把稿件录入过去；这里备好各栏内容，记下网址，并核对两边是否一致。
          </EmptyNote>
        ),
      }}
      columns={[
        {
          title: '标题',
          render: (_, one) => <Link to={to(`sendings/by-hand/${one.id}`)}>{one.title}</Link>,
        },
        { title: '门户', width: 210, responsive: ['md'], dataIndex: 'portal' },
        {
          title: '状态',
          width: 150,
          render: (_, one) =>
            one.due ? <Chip tone="warn">{one.dueName}</Chip> : <Chip>{one.statusName}</Chip>,
        },
        { title: '录入', width: 115, responsive: ['lg'], className: 'figures', dataIndex: 'postedOn' },
        {
          title: '最近核对',
          width: 190,
          responsive: ['md'],
          render: (_, one) => (
            <>
              <VerdictTag verdict={one.verdict} name={one.verdictName} />
              {one.checkedAt && (
                <div className="quiet figures">
                  {momentInWords(one.checkedAt.slice(0, 10), one.checkedAt)}
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
