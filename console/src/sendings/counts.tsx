import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { Loaded } from '../page/loaded.tsx'
import { Sideways } from '../page/sideways.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { sendings } from './api.ts'

type Counts = Awaited<ReturnType<typeof sendings.call.counts>>
type OfSender = Counts['own']

const FIRST_YEAR = 2023

function yearsUpTo(last: number): { value: number; label: string }[] {
  const count = Math.max(1, last - FIRST_YEAR + 1)
  return Array.from({ length: count }, (_, at) => ({ value: last - at, label: `${last - at} 年` }))
}

/** How much was sent, taken and given back, by month and by sender. */
export function Counts() {
  const { organ } = useOrgan()
  const thisYear = Number(todayInChina().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const query = useQuery(sendings.ask.counts.queryOptions({ input: { organ: organ.id, year } }))
  return (
    <>
      <div className="toolbar">
        <Select
          aria-label="年份"
          value={year}
          onChange={setYear}
          options={yearsUpTo(thisYear)}
          style={{ minWidth: 120 }}
        />
      </div>
      <Loaded query={query}>{(counts) => <Tables counts={counts} />}</Loaded>
    </>
  )
}

function Tables({ counts }: { counts: Counts }) {
  const { organ } = useOrgan()
  return (
    <>
      {counts.received.length > 0 && <BySender senders={counts.received} />}
      {organ.parent !== null && <ByMonth title="向上级网站报送" sender={counts.own} />}
      {counts.received.map((sender) => (
        <ByMonth key={sender.organ} title={sender.name} sender={sender} />
      ))}
      <ByHand months={counts.byHand} />
    </>
  )
}

function BySender({ senders }: { senders: readonly OfSender[] }) {
  return (
    <Sideways label="各单位报送和采用">
      <table style={{ marginBottom: 24 }}>
        <caption className="quiet" style={{ textAlign: 'left' }}>
          各单位报送和采用
        </caption>
        <thead>
          <tr>
            <th>单位</th>
            <th className="number">报送</th>
            <th className="number">采用</th>
            <th className="number">退回</th>
          </tr>
        </thead>
        <tbody>
          {senders.map((sender) => (
            <tr key={sender.organ}>
              <td>{sender.name}</td>
              <td className="number">{sender.sent}</td>
              <td className="number">{sender.adopted}</td>
              <td className="number">{sender.returned}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

const ROWS = [
  { key: 'sent', label: '报送' },
  { key: 'adopted', label: '采用' },
  { key: 'returned', label: '退回' },
] as const

function ByMonth({ title, sender }: { title: string; sender: OfSender }) {
  return (
    <Sideways label={`${title}，按月`}>
      <table style={{ marginBottom: 24 }}>
        <caption className="quiet" style={{ textAlign: 'left' }}>
          {title}，按月
        </caption>
        <thead>
          <tr>
            <th>件数</th>
            {sender.months.map(({ month }) => (
              <th key={month} className="number">
                {month} 月
              </th>
            ))}
            <th className="number">合计</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ key, label }) => (
            <tr key={key}>
              <td>{label}</td>
              {sender.months.map((month) => (
                <td key={month.month} className="number">
                  {month[key] || ''}
                </td>
              ))}
              <td className="number">{sender[key]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

function ByHand({ months }: { months: Counts['byHand'] }) {
  const total = months.reduce((sum, { count }) => sum + count, 0)
  const told = months.map(({ month, count }) => `${month} 月 ${count} 件`).join('，')
  return (
    <p className="quiet">人工报送外部门户：{total === 0 ? '这一年没有。' : `共 ${total} 件（${told}）。`}</p>
  )
}
