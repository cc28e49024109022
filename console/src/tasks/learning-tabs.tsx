import { NavLink } from 'react-router'
import { useOrgan } from '../shell/use-organ.ts'

const TABS = [
  ['tasks', '重点任务'],
  ['trainings', '业务学习'],
  ['problems', '典型问题'],
] as const

/** The way between the board, the trainings and the problems. */
export function LearningTabs() {
  const { to } = useOrgan()
  return (
    <nav aria-label="任务和学习" className="task-tabs">
      {TABS.map(([page, label]) => (
        <NavLink key={page} to={to(page)}>
          {label}
        </NavLink>
      ))}
    </nav>
  )
}
