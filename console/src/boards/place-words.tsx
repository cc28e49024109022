import { Chip, type Tone } from '../page/chip.tsx'
import type { ListedPlace } from './api.ts'

const STATUS: Record<ListedPlace['status'], { text: string; tone: Tone }> = {
  'to-hang': { text: '待张贴', tone: 'busy' },
  hung: { text: '张贴中', tone: 'good' },
  down: { text: '已取下', tone: 'plain' },
  dropped: { text: '不再张贴', tone: 'plain' },
}

const WORK: Record<NonNullable<ListedPlace['work']>['work'], { text: string; tone: Tone }> = {
  hang: { text: '待张贴', tone: 'busy' },
  'keep-off': { text: '不要张贴', tone: 'bad' },
  'take-down': { text: '要取下', tone: 'bad' },
  replace: { text: '要更换', tone: 'warn' },
}

/** How a poster stands at a board, and why something must be done. */
export function PlaceStanding({ place: { status, work } }: { place: Pick<ListedPlace, 'status' | 'work'> }) {
  const { text, tone } = work ? WORK[work.work] : STATUS[status]
  return (
    <>
      <Chip tone={tone}>{text}</Chip>
      {work && work.work !== 'hang' && <div className="quiet">{work.reason}</div>}
    </>
  )
}
