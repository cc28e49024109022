import { z } from 'zod'
import { day, line } from '#kernel/contract.ts'

/** Addresses that fixed pages of a site stand at. */
const TAKEN = new Set(
  (
    'content files disclosure organisation ledger apply track mail reading assets console api search duty evidence ' +
    'consultation boards gazette guides trades preview feeds data index sitemap open-data subscribe catalogue map en maintenance'
  ).split(' '),
)

/** The sections of the navigation a column may stand in. */
export const SECTIONS = {
  news: '动态',
  affairs: '政务公开',
  organisation: '组织机构',
  documents: '部门文件',
  disclosure: '政府信息公开',
} as const

export type Section = keyof typeof SECTIONS

/** The sections as choices. */
export const SECTION_KEYS = Object.keys(SECTIONS) as [Section, ...Section[]]

/** A column of an organ's site. `group` puts it into a section of the navigation. */
export const ColumnSchema = z.object({
  key: z
    .string('请填写栏目编号。')
    .regex(/^[a-z][a-z0-9-]{1,30}$/, '栏目编号由小写字母、数字组成，至少两位，字母开头。')
    .refine((key) => !TAKEN.has(key), '这个编号已用于固定页面，请换一个。'),
  name: line('栏目名称', 30),
  group: z.string().max(30),
  description: line('栏目说明', 200),
  keywords: z.array(line('关键词', 20)).max(10, '关键词最多 10 个。'),
  /** The day from which it takes nothing new; what stands in it stays to be read. Left out while it is kept up. */
  closedOn: day.optional(),
})

/** A column in the recycle bin, and where what stood in it stands meanwhile. */
export const BinnedColumnSchema = z.object({
  column: ColumnSchema,
  /** The column its documents moved to; null when it held none. */
  into: z.string().max(40).nullable(),
  binnedOn: day,
  reason: z.string(),
})

type ColumnOf = z.infer<typeof ColumnSchema>

/** The columns of a site: those residents see, in order, and those in the recycle bin. */
export interface Columns {
  columns: ColumnOf[]
  binned?: z.infer<typeof BinnedColumnSchema>[] | undefined
}

const FARTHEST = 20

/** The column in which documents filed under a key stand now; undefined when there is none. */
export function standingColumn({ columns, binned = [] }: Columns, key: string): ColumnOf | undefined {
  let at: string | null | undefined = key
  for (let moves = 0; at != null && moves < FARTHEST; moves += 1) {
    const here: string = at
    const column = columns.find((one) => one.key === here)
    if (column) return column
    at = binned.find((one) => one.column.key === here)?.into
  }
  return undefined
}

/** Every key whose documents stand in a column: its own, and those of columns moved into it. */
export function keysStandingIn(site: Columns, key: string): string[] {
  const moved = (site.binned ?? []).map((one) => one.column.key)
  return [key, ...moved.filter((one) => standingColumn(site, one)?.key === key)]
}
