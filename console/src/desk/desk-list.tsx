import { Link } from 'react-router'
import type { DeskItem } from '#modules/desk/contract.ts'
import { Chip } from '../page/chip.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { dueWording } from './due-wording.ts'

const COLOURS = {
  late: 'danger-text',
  today: 'danger-text',
  soon: 'amber-text',
  later: 'quiet',
  paused: 'quiet',
  none: 'quiet',
}

const PRESSING: ReadonlySet<string> = new Set(['late', 'today', 'soon'])

interface Props {
  items: readonly DeskItem[]
  /** Whether to say which of them wait for the reader. */
  tellMine?: boolean
}

/** Things to do or to keep an eye on, in the order in which they press. */
export function DeskList({ items, tellMine = false }: Props) {
  return (
    <ul className="rows desk-rows">
      {items.map((one) => (
        <li key={[one.organ, one.link, one.step, one.title, one.due].join()}>
          <DeskRow one={one} tellMine={tellMine} />
        </li>
      ))}
    </ul>
  )
}

function DeskRow({ one, tellMine }: { one: DeskItem; tellMine: boolean }) {
  const { organ } = useOrgan()
  const { text, state } = dueWording(one)
  const notes = [
    one.organName !== organ.shortName && one.organName,
    one.department,
    one.due && `${one.due} 到期${one.provisional ? '（暂定：那一年的放假安排还没有载入）' : ''}`,
    one.movedFrom && `放假安排变动，原来 ${one.movedFrom} 到期`,
    !one.due && one.since && `${one.since} 起`,
  ].filter(Boolean)
  return (
    <Link className="row-link" to={`/${one.organ}/${one.link}`}>
      <span className="row-title">
        <Chip tone={state === 'late' ? 'bad' : one.mine ? 'busy' : 'plain'}>{one.step}</Chip>
        {one.title}
      </span>
      {PRESSING.has(state) ? (
        <strong className={COLOURS[state]}>{text}</strong>
      ) : (
        <span className="quiet">{text}</span>
      )}
      <span className="row-note figures">
        {notes.join(' · ')}
        {tellMine && one.mine && ' · 等您办'}
      </span>
    </Link>
  )
}
