import { Link } from 'react-router'
import { EmptyNote } from '../page/empty-note.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import type { desk } from './api.ts'
import { groupByStep } from './group-by-step.ts'

type Waiting = Awaited<ReturnType<typeof desk.call.get>>['waiting'][number]

/** What waits for this person, by what must be done. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const { to } = useOrgan()
  if (waiting.length === 0)
    return (
      <EmptyNote title="没有等您办的事">
        别人把稿件送到您这一级审核，或者有申请需要您登记、答复时，会出现在这里。
      </EmptyNote>
    )
  return groupByStep(waiting).map(({ step, items }) => (
    <div key={step}>
      <h3 className="group-name">
        {step}（{items.length}）
      </h3>
      <ul className="rows">
        {items.map((one) => (
          <li key={`${one.link}:${one.title}`}>
            <Link className="row-link" to={to(one.link)}>
              <span className="row-title">{one.title}</span>
              <span className="quiet figures">{one.since.slice(0, 10)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ))
}
