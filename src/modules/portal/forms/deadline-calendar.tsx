import type { ReactNode } from 'react'
import type { Deadline } from '#law/index.ts'
import { type CalendarCell, type CalendarMonth, calendarMonths } from './calendar-months.ts'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

function Cell({ cell }: { cell: CalendarCell | null }): ReactNode {
  if (!cell) return <td />
  const marks = cell.provisional ? `day-${cell.mark} day-provisional` : `day-${cell.mark}`
  return (
    <td className={marks}>
      <span className="day-figure">{Number(cell.day.slice(8))}</span>
      {cell.note && <span className="day-note">{cell.note}</span>}
      {cell.provisional && cell.note && <span className="day-note">暂定</span>}
    </td>
  )
}

function Month({ month }: { month: CalendarMonth }): ReactNode {
  return (
    <table className="deadline-month">
      <caption>{month.title}</caption>
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
        {month.weeks.map((week) => (
          <tr key={week.find((cell) => cell)?.day}>
            {week.map((cell, at) => (
              <Cell key={cell?.day ?? WEEKDAYS[at]} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A deadline day by day: what counts, what does not and why, the last day, and the rule in one sentence. */
export function DeadlineCalendar({
  deadline,
  sentence,
}: {
  deadline: Deadline
  sentence: string
}): ReactNode {
  return (
    <div className="deadline">
      <div className="deadline-months">
        {calendarMonths(deadline).map((month) => (
          <Month key={month.title} month={month} />
        ))}
      </div>
      <p className="deadline-key">
        <span className="day-counted">第几日：计入的工作日</span>
        <span className="day-off">周末、节假日：不计入</span>
        <span className="day-due">到期：最后一天</span>
      </p>
      <p>{sentence}</p>
    </div>
  )
}
