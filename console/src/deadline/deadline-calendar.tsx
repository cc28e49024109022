import { type Basis, citation, formatDay } from '#law/index.ts'
import { type Cell, type MonthGrid, monthGrids } from './month-grids.ts'

interface Line {
  day: string
  counted: boolean
  number?: number | undefined
  why: string
  basis: Basis | null
}

interface Props {
  deadline: { due: string | null; sentence: string; days: readonly Line[] }
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']

/** A deadline as a small calendar, with the sentence that says it and every day's reason on demand. */
export function DeadlineCalendar({ deadline }: Props) {
  return (
    <>
      <div className="months">
        {monthGrids(deadline.days, deadline.due).map((grid) => (
          <Month key={grid.month} grid={grid} />
        ))}
      </div>
      <ul className="legend">
        <li>
          <i className="counted" />
          计入的工作日（第几天）
        </li>
        <li>
          <i className="off" />
          休息日、节假日
        </li>
        <li>
          <i className="paused" />
          依法不计
        </li>
        <li>
          <i className="due" />
          到期日
        </li>
      </ul>
      <p style={{ marginBottom: 8 }}>{deadline.sentence}</p>
      <DayByDay days={deadline.days} />
    </>
  )
}

function Month({ grid }: { grid: MonthGrid }) {
  const [year, month] = grid.month.split('-')
  return (
    <table className="month figures">
      <caption>
        {year}年{Number(month)}月
      </caption>
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
        {grid.weeks.map((week) => (
          <tr key={week.find((cell) => cell)?.day}>
            {week.map((cell, at) => (
              <DayCell key={cell?.day ?? WEEKDAYS[at]} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayCell({ cell }: { cell: Cell | null }) {
  if (!cell) return <td />
  const classes = [cell.drawn ?? '', cell.due ? 'due' : ''].join(' ').trim()
  return (
    <td className={classes} title={cell.why === '' ? undefined : `${formatDay(cell.day)}：${cell.why}`}>
      {Number(cell.day.slice(8))}
      <small>{cell.due && !cell.drawn ? '到期' : cell.note}</small>
    </td>
  )
}

function DayByDay({ days }: { days: readonly Line[] }) {
  return (
    <details className="basis">
      <summary>逐日说明</summary>
      <div className="grid-table" style={{ marginTop: 8 }}>
        <table>
          <thead>
            <tr>
              <th>日期</th>
              <th>第几个工作日</th>
              <th>说明</th>
              <th>依据</th>
            </tr>
          </thead>
          <tbody>
            {days.map((line) => (
              <tr key={line.day}>
                <td className="figures">{line.day}</td>
                <td className="number">{line.counted ? line.number : '不计'}</td>
                <td>{line.why}</td>
                <td>{line.basis ? citation(line.basis) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
