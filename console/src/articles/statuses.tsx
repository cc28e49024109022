import { Tag } from 'antd'
import type { Article } from './api.ts'

type Status = Article['status']

/** What each standing of an article is called. */
export const STATUSES: Record<Status, { name: string; colour: string }> = {
  draft: { name: '草稿', colour: 'default' },
  returned: { name: '退回修改', colour: 'orange' },
  'first-review': { name: '待初审', colour: 'blue' },
  'second-review': { name: '待复审', colour: 'blue' },
  'final-review': { name: '待终审', colour: 'blue' },
  approved: { name: '待发布', colour: 'cyan' },
  published: { name: '已发布', colour: 'green' },
  withdrawn: { name: '已撤回', colour: 'red' },
}

/** All standings, in the order of the procedure. */
export const STATUS_KEYS = Object.keys(STATUSES) as Status[]

/** The standing of an article, named. */
export function StatusTag({ status }: { status: Status }) {
  const { name, colour } = STATUSES[status]
  return <Tag color={colour}>{name}</Tag>
}
