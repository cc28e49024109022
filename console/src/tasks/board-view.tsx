import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Board, BoardTask } from './api.ts'
import { STANDINGS, standingWords } from './standing-words.ts'

/** The board: how many stand where, by department, and the tasks with the late ones first. */
export function BoardView({ board }: { board: Board }) {
  if (!board.plan)
    return (
      <Sheet>
        <EmptyNote title={`还没有设立 ${board.year} 年的分工方案`}>
          公开办点“分工方案”写上方案名称，可以关联已发布的方案，然后把任务逐项分给各办公室。
        </EmptyNote>
      </Sheet>
    )
  return (
    <>
      <Sheet title={board.plan.title} end={<PlanLink plan={board.plan} />}>
        <Counts counts={board.counts} />
      </Sheet>
      <div className="beside">
        <div>
          <Sheet title={`任务（${board.tasks.length}）`}>
            <TaskList tasks={board.tasks} />
          </Sheet>
        </div>
        {board.departments.length > 0 && (
          <div className="beside-end">
            <Sheet title="各办公室">
              <ByDepartment departments={board.departments} />
            </Sheet>
          </div>
        )}
      </div>
    </>
  )
}

function PlanLink({ plan }: { plan: NonNullable<Board['plan']> }) {
  const { article } = plan
  if (!article) return <span className="quiet">还没有关联已发布的方案</span>
  return article.path ? <a href={article.path}>{article.title}</a> : <span>{article.title}</span>
}

const FIGURES = [
  ['total', '全部'],
  ['confirmed', '已完成'],
  ['reported', '待确认'],
  ['open', '办理中'],
  ['late', '其中逾期'],
] as const

function Counts({ counts }: { counts: Board['counts'] }) {
  return (
    <dl className="task-counts">
      {FIGURES.map(([key, label]) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd className={key === 'late' && counts.late > 0 ? 'danger-text' : ''}>{counts[key]}</dd>
        </div>
      ))}
    </dl>
  )
}

const ASIDE = FIGURES.filter(([key]) => key !== 'total' && key !== 'late')

function ByDepartment({ departments }: { departments: Board['departments'] }) {
  const { organ } = useOrgan()
  return (
    <ul className="rows">
      {departments.map((one) => (
        <li key={one.department} className="row-link">
          <span>{departmentName(organ, one.department)}</span>
          <strong className="figures">{one.total} 项</strong>
          <span className="row-note figures">
            {one.late > 0 && <strong className="danger-text">逾期 {one.late}　</strong>}
            {ASIDE.map(([key, label]) => `${label} ${one[key]}`).join('　')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function TaskList({ tasks }: { tasks: readonly BoardTask[] }) {
  if (tasks.length === 0)
    return <EmptyNote title="还没有任务">点“分派任务”，写明内容、牵头部门、时限和依据。</EmptyNote>
  return (
    <ul className="rows">
      {tasks.map((task) => (
        <li key={task.id}>
          <TaskRow task={task} />
        </li>
      ))}
    </ul>
  )
}

function TaskRow({ task }: { task: BoardTask }) {
  const { organ, to } = useOrgan()
  return (
    <Link className="row-link" to={to(`tasks/${task.id}`)}>
      <span className="row-title">
        <span className="task-number">{task.number}</span>
        {task.text}
      </span>
      <strong className={STANDINGS[task.standing].className}>{standingWords(task)}</strong>
      <span className="row-note figures">
        {departmentName(organ, task.lead)} · {task.deadline} 前{task.moves > 0 && ' · 调整过时限'}
        {task.evidence > 0 && ` · 佐证 ${task.evidence} 项`}
        {task.returned && ` · 退回：${task.returned}`}
        {task.standing !== 'confirmed' && task.latest && ` · ${task.latest}`}
      </span>
    </Link>
  )
}
