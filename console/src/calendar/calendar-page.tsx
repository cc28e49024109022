import { useQuery } from '@tanstack/react-query'
import { Button, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CalendarYear } from '#modules/working-calendar/contract.ts'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { calendar } from './api.ts'
import { MonthView } from './month-view.tsx'

/** Which days are worked: the years known, and each month day by day. */
export function CalendarPage() {
  const { organ, allows, to } = useOrgan()
  const [month, setMonth] = useState(todayInChina().slice(0, 7))
  const query = useQuery(calendar.ask.years.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page
      title="工作日历"
      sub="所有工作日期限都按这里的放假安排计算。国务院办公厅每年发布下一年的安排，发布后请载入。"
      actions={
        allows('calendar.load') && (
          <Link to={to('calendar/load')}>
            <Button type="primary" tabIndex={-1}>
              载入放假通知
            </Button>
          </Link>
        )
      }
    >
      <div className="columns">
        <Sheet title="按月查看">
          <MonthView month={month} setMonth={setMonth} />
        </Sheet>
        <Sheet title="各年">
          <Loaded query={query}>{(years) => <Years years={years} show={setMonth} />}</Loaded>
        </Sheet>
      </div>
    </Page>
  )
}

const ORIGINS = {
  'built-in': <Tag>程序自带</Tag>,
  loaded: <Tag color="green">已载入</Tag>,
  none: <Tag color="orange">没有安排，日期暂定</Tag>,
}

function Years({ years, show }: { years: readonly CalendarYear[]; show: (month: string) => void }) {
  return (
    <Table<CalendarYear>
      rowKey="year"
      dataSource={[...years].reverse()}
      size="small"
      pagination={false}
      columns={[
        {
          title: '年份',
          render: (_, { year }) => (
            <Button type="link" style={{ padding: 0 }} onClick={() => show(`${year}-01`)}>
              {year}
            </Button>
          ),
        },
        { title: '来源', render: (_, { origin, title }) => <span title={title}>{ORIGINS[origin]}</span> },
        { title: '工作日', dataIndex: 'workdays', align: 'right', className: 'figures' },
        { title: '放假', dataIndex: 'off', align: 'right', className: 'figures', responsive: ['sm'] },
        { title: '调休上班', dataIndex: 'makeup', align: 'right', className: 'figures', responsive: ['sm'] },
      ]}
    />
  )
}
