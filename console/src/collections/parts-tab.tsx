import { Segmented } from 'antd'
import { useState } from 'react'
import { OGI } from '#law/index.ts'
import type { CollectionView } from '#modules/annual-report/contract.ts'
import { Chip, type Tone } from '../page/chip.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'
import { ArchiveButton } from './archive-button.tsx'
import { ImportMany } from './import-many.tsx'
import { PartDrawer } from './part-drawer.tsx'

/** An organ with its report. */
export type Part = CollectionView['parts'][number]

const TONES: Record<Part['standing'], Tone> = {
  missing: 'warn',
  drafting: 'warn',
  'in-review': 'busy',
  held: 'bad',
  signed: 'good',
  corrected: 'good',
  collected: 'good',
}

const SHOWN = {
  all: { label: '全部', fits: () => true },
  absent: { label: '未报', fits: (part: Part) => part.absent },
  odd: { label: '有问题', fits: (part: Part) => part.failed.length + part.unread.length > 0 },
} as const
type Shown = keyof typeof SHOWN

/** Who has reported and who has not, with what the checker found. */
export function PartsTab({ view }: { view: CollectionView }) {
  const [shown, setShown] = useState<Shown>('all')
  const [chosen, setChosen] = useState<string>()
  const parts = view.parts.filter(SHOWN[shown].fits)
  const part = view.parts.find(({ key }) => key === chosen)
  const options = Object.entries(SHOWN).map(([value, { label, fits }]) => ({
    value: value as Shown,
    label: `${label} ${view.parts.filter(fits).length}`,
  }))
  return (
    <>
      <div className="toolbar">
        <Segmented aria-label="看哪些单位" value={shown} options={options} onChange={setShown} />
        <RemindAll view={view} />
        <Many view={view} />
      </div>
      {parts.length === 0 ? (
        <EmptyNote title={view.parts.length === 0 ? '还没有要报送的单位' : '没有这样的单位'}>
          {view.parts.length === 0 && '不在本系统办公的部门、乡镇，请在“报送单位”里登记。'}
        </EmptyNote>
      ) : (
        <ul className="rows">
          {parts.map((one) => (
            <Row key={one.key} part={one} open={() => setChosen(one.key)} />
          ))}
        </ul>
      )}
      <ArchiveButton year={view.year} reports={view.counts.collected + view.counts.held} />
      {part && <PartDrawer part={part} view={view} close={() => setChosen(undefined)} />}
    </>
  )
}

function noteOf(part: Part): string {
  const last = part.reminders.at(-1)
  return [
    part.day && `${part.day} 报来`,
    part.inside ? '本系统' : part.fileName,
    part.failed.length > 0 && `${part.failed.length} 个等式不成立`,
    part.unread.length > 0 && `${part.unread.length} 处没有读出来`,
    part.warnings.length > 0 && `${part.warnings.length} 处提醒`,
    last && `催报 ${part.reminders.length} 次，最近 ${last.day}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Row({ part, open }: { part: Part; open: () => void }) {
  return (
    <li>
      <button type="button" className="row-link row-button" onClick={open}>
        <span className="row-title">{part.name}</span>
        <Chip tone={TONES[part.standing]}>{part.standingName}</Chip>
        <span className="row-note">{noteOf(part)}</span>
      </button>
    </li>
  )
}

function Many({ view: { year, open, parts } }: { view: CollectionView }) {
  const { allows } = useOrgan()
  const outside = parts.some(({ inside }) => !inside)
  return open && outside && allows('collection.work') ? <ImportMany year={year} /> : null
}

function RemindAll({ view: { year, open, counts } }: { view: CollectionView }) {
  const { organ, allows } = useOrgan()
  if (!open || counts.absent === 0 || !allows('collection.remind')) return null
  return (
    <StepButton
      terse
      primary
      label={`催报 ${counts.absent} 个未报单位`}
      effect="本系统的单位在工作台上看到催报；其他单位请在各自的页面里复制催报文字发出。每次催报都记入台账。"
      basis={[OGI.cite('49.1')]}
      run={(_, key) => collections.call.remind({ organ: organ.id, year, key })}
      done={({ reminded }) => `已催报 ${reminded} 个单位。`}
    />
  )
}
