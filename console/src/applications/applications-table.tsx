import { Table } from 'antd'
import { Link } from 'react-router'
import { Chip } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { todayInChina } from '../page/today.ts'
import { TurnPages } from '../page/turn-pages.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { ListedCase } from './api.ts'
import { CARD_NAMES, dueInWords, kindName, outcomeName, STATUS_WORDS, stateInWords } from './words.ts'

type List = Parameters<typeof TurnPages>[0]['list'] & { rows: readonly ListedCase[] }

/** One page of the list of applications. */
export function ApplicationsTable({ list }: { list: List }) {
  const { organ, to } = useOrgan()
  return (
    <>
      <Table<ListedCase>
        rowKey="id"
        dataSource={list.rows}
        pagination={false}
        locale={{ emptyText: <NoApplications /> }}
        columns={[
          { title: '编号', render: (_, one) => <Link to={to(`applications/${one.id}`)}>{one.number}</Link> },
          {
            title: '申请人',
            responsive: ['sm'],
            render: (_, one) => `${one.applicantMasked}（${kindName(one.applicantKind)}）`,
          },
          { title: '收到', width: 120, responsive: ['md'], dataIndex: 'receivedDay', className: 'figures' },
          {
            title: '承办部门',
            width: 160,
            responsive: ['lg'],
            render: (_, one) => (one.department ? departmentName(organ, one.department) : '—'),
          },
          { title: '状态', render: (_, one) => <Standing one={one} /> },
        ]}
      />
      <TurnPages list={list} unit="件" />
    </>
  )
}

function Standing({ one }: { one: ListedCase }) {
  if (one.closedDay)
    return (
      <>
        {one.status === 'replied' && one.outcomeRow ? outcomeName(one.outcomeRow) : STATUS_WORDS[one.status]}
        <div className="quiet figures">{one.closedDay} 办结</div>
      </>
    )
  const today = todayInChina()
  const pressing = one.card !== null
  return (
    <>
      {stateInWords(one)}{' '}
      {one.card && <Chip tone={one.card === 'red' ? 'bad' : 'warn'}>{CARD_NAMES[one.card]}</Chip>}
      {one.moved && <Chip>到期日已改</Chip>}
      <div className={`figures ${pressing ? 'danger-text' : 'quiet'}`}>
        {pressing ? <strong>{dueInWords(one, today)}</strong> : dueInWords(one, today)}
      </div>
    </>
  )
}

function NoApplications() {
  return (
    <EmptyNote title="这里没有申请">
      居民在门户网站“我要申请公开”提交后，申请会出现在“在办”里，期限从收到之日起算。
    </EmptyNote>
  )
}
