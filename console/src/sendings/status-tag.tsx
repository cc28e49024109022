import { Chip, type Tone } from '../page/chip.tsx'
import type { ListedSending } from './api.ts'

const TONES: Record<ListedSending['status'], Tone> = {
  sent: 'busy',
  recalled: 'plain',
  returned: 'warn',
  adopted: 'busy',
  published: 'good',
  withdrawn: 'plain',
  dropped: 'plain',
}

/** The standings to choose from in a list. */
export const STATUS_CHOICES = [
  { value: 'sent', label: '待采用' },
  { value: 'adopted', label: '已采用，审核中' },
  { value: 'published', label: '已采用并发布' },
  { value: 'returned', label: '已退回' },
  { value: 'recalled', label: '已收回' },
  { value: 'withdrawn', label: '原文已撤回' },
  { value: 'dropped', label: '上级已撤下' },
] as const satisfies { value: ListedSending['status']; label: string }[]

/** Where an item stands, and what must be looked at. */
export function StatusTag({ one }: { one: ListedSending }) {
  return (
    <>
      <Chip tone={TONES[one.status]}>{one.statusName}</Chip>
      {one.failure !== null && <Chip tone="bad">需人工处理</Chip>}
      {one.pending && one.failure === null && <Chip tone="warn">正在撤下</Chip>}
      {one.offered && <Chip tone="warn">原文有更新</Chip>}
    </>
  )
}
