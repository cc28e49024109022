import { Chip, type Tone } from '../page/chip.tsx'
import type { Article } from './api.ts'

type Status = Article['status']

/** What each standing of an article is called. */
export const STATUSES: Record<Status, { name: string; tone: Tone }> = {
  draft: { name: '草稿', tone: 'plain' },
  returned: { name: '退回修改', tone: 'warn' },
  'source-review': { name: '待保密审查', tone: 'busy' },
  'first-review': { name: '待初审', tone: 'busy' },
  'first-proof': { name: '待一校', tone: 'busy' },
  'second-review': { name: '待复审', tone: 'busy' },
  'second-proof': { name: '待二校', tone: 'busy' },
  'third-proof': { name: '待三校', tone: 'busy' },
  'final-review': { name: '待终审', tone: 'busy' },
  approved: { name: '待发布', tone: 'warn' },
  'kept-back': { name: '不主动公开', tone: 'plain' },
  published: { name: '已发布', tone: 'good' },
  withdrawn: { name: '已撤回', tone: 'bad' },
  binned: { name: '在回收站', tone: 'plain' },
}

/** All standings, in the order of the procedure. */
export const STATUS_KEYS = Object.keys(STATUSES) as Status[]

/** The standing of an article, named. */
export function StatusTag({ status }: { status: Status }) {
  const { name, tone } = STATUSES[status]
  return <Chip tone={tone}>{name}</Chip>
}
