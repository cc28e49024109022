import { Chip, type Tone } from '../page/chip.tsx'
import type { ListedConsultation } from './api.ts'

const TONES: Record<ListedConsultation['status'], Tone> = {
  draft: 'plain',
  open: 'busy',
  closed: 'warn',
  answered: 'good',
  withdrawn: 'bad',
}

/** Where a consultation stands, named. */
export function StatusTag({ one }: { one: Pick<ListedConsultation, 'status' | 'statusName'> }) {
  return <Chip tone={TONES[one.status]}>{one.statusName}</Chip>
}

/** What can be done about a group of opinions. */
export const VERDICT_CHOICES = [
  { value: 'adopted', label: '采纳' },
  { value: 'partly', label: '部分采纳' },
  { value: 'refused', label: '未采纳' },
] as const

/** How comments come in besides the site. */
export const CHANNEL_CHOICES = [
  { value: 'letter', label: '来信' },
  { value: 'phone', label: '来电' },
  { value: 'visit', label: '来访' },
  { value: 'meeting', label: '座谈会' },
] as const

/** The group of comments that do not concern the draft. */
export const UNRELATED = '与草案无关'
