import { Table } from 'antd'
import { Link } from 'react-router'
import { dueInWords } from '../applications/words.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { todayInChina } from '../page/today.ts'
import { TurnPages } from '../page/turn-pages.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { ListedMessage } from './api.ts'
import { CHANNEL_WORDS, STATUS_WORDS } from './words.ts'

type List = Parameters<typeof TurnPages>[0]['list'] & { rows: readonly ListedMessage[] }

/** One page of the list of letters. */
export function MessagesTable({ list }: { list: List }) {
  const { organ, to } = useOrgan()
  return (
    <>
      <Table<ListedMessage>
        rowKey="id"
        dataSource={list.rows}
        pagination={false}
        locale={{ emptyText: <NoMessages /> }}
        columns={[
          {
            title: '来信',
            render: (_, one) => (
              <>
                <Link to={to(`messages/${one.id}`)}>{one.title}</Link>
                <div className="quiet figures">{one.number}</div>
              </>
            ),
          },
          { title: '类别', width: 110, responsive: ['sm'], dataIndex: 'kindLabel' },
          {
            title: '来信人',
            width: 110,
            responsive: ['md'],
            render: (_, one) => `${one.writerMasked}（${CHANNEL_WORDS[one.channel]}）`,
          },
          { title: '收到', width: 120, responsive: ['md'], dataIndex: 'receivedDay', className: 'figures' },
          {
            title: '承办部门',
            width: 150,
            responsive: ['lg'],
            render: (_, one) => (one.department ? departmentName(organ, one.department) : '—'),
          },
          { title: '状态', width: 170, render: (_, one) => <Standing one={one} /> },
        ]}
      />
      <TurnPages list={list} unit="封" />
    </>
  )
}

const closing = (one: ListedMessage) =>
  `${one.closedDay} 办结${one.score ? `，评价 ${one.score} 分` : ''}${one.isPublic ? '，已公开' : ''}`

function Standing({ one }: { one: ListedMessage }) {
  const today = todayInChina()
  const pressing = one.overdue || one.due === today
  return (
    <>
      {STATUS_WORDS[one.status]}
      {one.closedDay ? (
        <div className="quiet figures">{closing(one)}</div>
      ) : (
        <div className={`figures ${pressing ? 'danger-text' : 'quiet'}`}>{dueInWords(one, today)}</div>
      )}
    </>
  )
}

function NoMessages() {
  return (
    <EmptyNote title="这里没有来信">
      居民在门户网站“我要写信”寄出后，来信会出现在“在办”里，期限从收到之日起算。
    </EmptyNote>
  )
}
