import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Case } from '../applications/api.ts'
import { BasisNote } from '../page/basis-note.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { triage } from './api.ts'

/** How often the same applicant asked, and which applications are of like words: figures only. */
export function RepeatSheet({ one }: { one: Case }) {
  const { organ, to } = useOrgan()
  const query = useQuery(triage.ask.repeats.queryOptions({ input: { organ: organ.id, id: one.id } }))
  if (!query.data) return null
  const { month, year, all, like, basis } = query.data
  if (all <= 1 && like.length === 0) return null
  return (
    <Sheet title="申请次数和相近申请">
      <p style={{ marginTop: 0 }}>
        同一申请人：这个月 {month} 件，今年 {year} 件，共 {all} 件。
      </p>
      {like.length > 0 && (
        <>
          <p>申请内容相近的：</p>
          <ul>
            {like.map((other) => (
              <li key={other.id}>
                <Link to={to(`applications/${other.id}`)}>{other.number}</Link>
                <span className="quiet">
                  　{other.day} 收到，相近程度 {other.percent}%{other.sameApplicant ? '，同一申请人' : ''}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="quiet">数字供核对用；是否超过合理范围、是否重复，由经办人按内容判断并说明理由。</p>
      <BasisNote basis={basis} />
    </Sheet>
  )
}
