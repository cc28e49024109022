import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { weekdayOf } from '#law/index.ts'
import type { CalendarDay } from '#modules/working-calendar/contract.ts'
import { Loaded } from '../page/loaded.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { calendar } from './api.ts'
import { monthAfter } from './month-steps.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** One month, every day with why it is worked or not. */
export function MonthView({ month, setMonth }: { month: string; setMonth: (month: string) => void }) {
  const { organ } = useOrgan()
  const query = useQuery(
    calendar.ask.month.queryOptions({ input: { organ: organ.id, month }, placeholderData: keepPreviousData }),
  )
  const [year, number] = month.split('-')
  return (
    <>
      <div className="toolbar">
        <Button aria-label="上个月" icon={<LeftOutlined />} onClick={() => setMonth(monthAfter(month, -1))} />
        <strong aria-live="polite">
          {year}年{Number(number)}月
        </strong>
        <Button aria-label="下个月" icon={<RightOutlined />} onClick={() => setMonth(monthAfter(month, 1))} />
      </div>
      <Loaded query={query}>{(days) => <Days days={days} />}</Loaded>
      <ul className="legend">
        <li>白底：工作日</li>
        <li>
          <i className="off" />
          休息日、节假日
        </li>
        <li>粗框：调休上班</li>
      </ul>
    </>
  )
}

function weeksOf(days: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const before = days[0] ? (weekdayOf(days[0].day) + 6) % 7 : 0
  const cells = [...Array<null>(before).fill(null), ...days]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_cell, at) => cells[week * 7 + at] ?? null),
  )
}

function Days({ days }: { days: readonly CalendarDay[] }) {
  const provisional = days.some((day) => day.provisional)
  return (
    <>
      {provisional && <p className="amber-text">这一年的放假安排还没有载入，日期为暂定。</p>}
      <table className="month figures large-month">
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week.find((day) => day)?.day}>
              {week.map((day, at) => (
                <DayCell key={day?.day ?? WEEKDAYS[at]} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function noteOf({ workday, why }: CalendarDay): string {
  if (workday) return why.includes('调休') ? '上班' : ''
  return /^(.+)假期/.exec(why)?.[1] ?? '休'
}

function classOf(day: CalendarDay): string {
  if (!day.workday) return 'off'
  return day.why.includes('调休') ? 'makeup' : 'worked'
}

function DayCell({ day }: { day: CalendarDay | null }) {
  if (!day) return <td />
  return (
    <td className={classOf(day)} title={[day.why, day.basis].filter(Boolean).join('，')}>
      {Number(day.day.slice(8))}
      <small>{noteOf(day)}</small>
    </td>
  )
}
