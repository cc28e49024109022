import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay, weekdayOf } from '#law/index.ts'
import { Chip } from '../page/chip.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type DutyDay, phone } from './api.ts'
import { StandInDialog } from './stand-in-dialog.tsx'

const WEEKDAYS = '日一二三四五六'

/** Who answers the telephone in the coming weeks, and who stands in. */
export function DutyPage() {
  const { organ, to } = useOrgan()
  const query = useQuery(phone.ask.duty.queryOptions({ input: { organ: organ.id } }))
  return (
    <Page title="值班和代班" sub={<Link to={to('calls')}>电话</Link>}>
      <Sheet>
        <p style={{ marginTop: 0 }}>
          每周值班表在<Link to={to('organ')}>单位信息</Link>
          里。某一天换人、节假日要值班的，在这里安排代班；网站的
          <a href={`${organ.site?.path ?? '/'}duty`}>电话值班</a>一分钟内更新。
        </p>
        <Loaded query={query}>{({ days }) => <DutyTable days={days} />}</Loaded>
      </Sheet>
    </Page>
  )
}

function DutyTable({ days }: { days: readonly DutyDay[] }) {
  const { allows } = useOrgan()
  const [chosen, setChosen] = useState<DutyDay>()
  return (
    <>
      <Table<DutyDay>
        rowKey="day"
        dataSource={days}
        pagination={false}
        columns={[
          {
            title: '日期',
            className: 'figures',
            render: (_, one) => <DutyDayName day={one.day} />,
          },
          { title: '值班', render: (_, one) => <Duty one={one} /> },
          {
            title: '办理',
            render: (_, one) =>
              allows('duty.edit') && (
                <Button size="small" onClick={() => setChosen(one)} aria-label={`${one.day} 安排代班`}>
                  {one.source === 'stand-in' ? '改代班' : '安排代班'}
                </Button>
              ),
          },
        ]}
      />
      {chosen && <StandInDialog duty={chosen} close={() => setChosen(undefined)} />}
    </>
  )
}

function DutyDayName({ day }: { day: DutyDay['day'] }) {
  return (
    <>
      <span className="unbroken">{formatDay(day).replace(/^.*年/, '')}</span>{' '}
      <span className="unbroken">周{WEEKDAYS[weekdayOf(day)]}</span>
    </>
  )
}

function Duty({ one }: { one: DutyDay }) {
  return (
    <>
      {one.shifts.map((shift) => (
        <div key={`${shift.name}${shift.hours}`}>
          {shift.name}，{shift.telephone}，{shift.hours}
        </div>
      ))}
      {one.source === 'stand-in' && <Chip>代班</Chip>}
      {one.note && <span className="quiet">{one.note}</span>}
    </>
  )
}
