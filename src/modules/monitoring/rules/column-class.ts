import {
  addDays,
  type Basis,
  type Day,
  INSPECTION,
  inForceOn,
  NEWS_STALE_DAYS,
  PAPERS_STALE_MONTHS,
} from '#law/index.ts'
import { monthsBefore } from './months-before.ts'

/** The classes of column that inspections tell apart. */
export const COLUMN_CLASSES = {
  news: '动态要闻',
  notices: '通知公告',
  papers: '政策文件',
  regular: '其他应更新栏目',
  standing: '相对稳定的栏目',
} as const

/** The key of one class of column. */
export type ColumnClass = keyof typeof COLUMN_CLASSES

const BY_NAME: readonly [RegExp, ColumnClass][] = [
  [/解读/, 'regular'],
  [/动态|要闻|新闻/, 'news'],
  [/通知|公告/, 'notices'],
  [/文件|法规|规范性/, 'papers'],
  [/职能|领导|机构|制度|指南|年报|规划|应急预案/, 'standing'],
]

/** Which class a column belongs to, by what it is called; one that takes nothing new any more stands still. */
export function columnClass(column: { name: string; group: string; closed?: boolean }): ColumnClass {
  if (column.closed || column.group === 'organisation') return 'standing'
  return BY_NAME.find(([words]) => words.test(column.name))?.[1] ?? 'regular'
}

/** The earliest day of a newest entry that still counts as fresh, and what says so. */
export interface FreshFrom {
  day: Day
  limit: string
  basis: Basis
}

/** From which day on the newest entry of a column counts as fresh; null for columns that need no news. */
export function freshFrom(kind: ColumnClass, today: Day, regularMonths: number): FreshFrom | null {
  if (kind === 'standing') return null
  if (kind === 'news') {
    const { value, basis } = inForceOn(NEWS_STALE_DAYS, today)
    return { day: addDays(today, -value), limit: `${value}天`, basis }
  }
  if (kind === 'regular') {
    const basis = INSPECTION.cite('栏目不更新')
    return { day: monthsBefore(today, regularMonths), limit: `${regularMonths}个月`, basis }
  }
  const { value, basis } = inForceOn(PAPERS_STALE_MONTHS, today)
  return { day: monthsBefore(today, value), limit: `${value}个月`, basis }
}
