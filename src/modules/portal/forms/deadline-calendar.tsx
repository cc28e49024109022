import type { ReactNode } from 'react'
import { citation, type Deadline, formatDay } from '#law/index.ts'
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

function DayByDay({ deadline }: { deadline: Deadline }): ReactNode {
  return (
    <details className="deadline-days">
      <summary>逐日说明和依据</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">第几日</th>
            <th scope="col">为什么</th>
          </tr>
        </thead>
        <tbody>
          {deadline.days.map((line) => (
            <tr key={line.day}>
              <td>{formatDay(line.day)}</td>
              <td>{line.counted ? line.number : '不计'}</td>
              <td>
                {line.why}
                {line.basis && <span className="quiet">（{citation(line.basis)}）</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
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
        <span className="day-off">周末、节假日和写明原因的日子：不计入</span>
        <span className="day-due">到期：最后一天</span>
      </p>
      <p>{sentence}</p>
      <DayByDay deadline={deadline} />
    </div>
  )
}
