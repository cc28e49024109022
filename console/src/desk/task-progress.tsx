import { Link } from 'react-router'
import type { Overseen } from '#modules/desk/contract.ts'

/** How far the tasks of the year have come. */
export function TaskProgress({ tasks, organ }: Pick<Overseen, 'tasks' | 'organ'>) {
  const { year, total, confirmed, reported, open, late } = tasks
  const title = `${year} 年重点任务`
  if (total === 0)
    return (
      <>
        <h3 className="group-name">{title}</h3>
        <p style={{ margin: 0 }}>还没有分派任务。</p>
      </>
    )
  return (
    <>
      <h3 className="group-name">
        <Link to={`/${organ}/tasks`}>{title}</Link>
      </h3>
      <progress className="bar" value={confirmed} max={total} aria-label={`${title}完成情况`} />
      <p className="figures" style={{ margin: 0 }}>
        共 {total} 项，完成 {confirmed} 项，待确认 {reported} 项，在办 {open} 项
        {late > 0 && (
          <>
            ，<strong className="danger-text">逾期 {late} 项</strong>
          </>
        )}
        。
      </p>
    </>
  )
}
