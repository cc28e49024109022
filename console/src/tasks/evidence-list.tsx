import { Link } from 'react-router'
import { EVIDENCE_KINDS } from '#modules/tasks/contract.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { OpenTask } from './api.ts'

/** What proves the work, each leading to where it stands. */
export function EvidenceList({ evidence }: { evidence: OpenTask['evidence'] }) {
  const { to } = useOrgan()
  return (
    <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
      {evidence.map((one) => (
        <li key={`${one.kind}:${one.id}`}>
          {one.path ? (
            <a href={one.path}>{one.title}</a>
          ) : (
            <Link to={to(`${EVIDENCE_KINDS[one.kind].page}/${one.id}`)}>{one.title}</Link>
          )}
          {one.kind === 'article' && !one.path && <span className="danger-text">（网站上已撤回）</span>}
        </li>
      ))}
    </ul>
  )
}
