import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { departmentName } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { desk } from './api.ts'
import { byUrgency, dueWording } from './due-wording.ts'

type Due = Awaited<ReturnType<typeof desk.call.get>>['due'][number]

const COLOURS = {
  late: 'danger-text',
  today: 'danger-text',
  soon: 'amber-text',
  later: 'quiet',
  paused: 'quiet',
}

const PRESSING: ReadonlySet<string> = new Set(['late', 'today', 'soon'])

/** What falls due, the most pressing first. */
export function DueList({ due }: { due: readonly Due[] }) {
  if (due.length === 0)
    return (
      <EmptyNote title="近期没有到期的事">
        收到申请、稿件送审、年度报告临近截止时，期限会按先后排在这里，逾期的排在最前。
      </EmptyNote>
    )
  return (
    <ul className="rows">
      {[...due].sort(byUrgency).map((one) => (
        <li key={`${one.link}:${one.label}`}>
          <DueRow one={one} />
        </li>
      ))}
    </ul>
  )
}

function DueRow({ one }: { one: Due }) {
  const { organ, to } = useOrgan()
  const { text, state } = dueWording(one.due, one.workdaysLeft)
  return (
    <Link className="row-link" to={to(one.link)}>
      <span className="row-title">{one.title}</span>
      {PRESSING.has(state) ? (
        <strong className={COLOURS[state]}>{text}</strong>
      ) : (
        <span className="quiet">{text}</span>
      )}
      <span className="row-note figures">
        {one.label}
        {one.due && ` · ${one.due} 到期`}
        {one.provisional && '（暂定：那一年的放假安排还没有载入）'}
        {one.department && ` · ${departmentName(organ, one.department)}`}
      </span>
    </Link>
  )
}
