import { Tag } from 'antd'
import type { ListedSending } from './api.ts'

const COLOURS: Record<ListedSending['status'], string> = {
  sent: 'processing',
  recalled: 'default',
  returned: 'warning',
  adopted: 'processing',
  published: 'success',
  withdrawn: 'default',
  dropped: 'default',
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
      <Tag color={COLOURS[one.status]}>{one.statusName}</Tag>
      {one.failure !== null && <Tag color="error">需人工处理</Tag>}
      {one.pending && one.failure === null && <Tag color="warning">正在撤下</Tag>}
      {one.offered && <Tag color="warning">原文有更新</Tag>}
    </>
  )
}
