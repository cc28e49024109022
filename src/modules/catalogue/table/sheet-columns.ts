import { citedAs, settledCitation } from '../cited-basis.ts'
import type { Item } from '../contract.ts'
import type { OrganLabels } from './organ-labels.ts'

type Cell = string | number | null

/** One column of the catalogue's table: how it is headed, what stands in it, how it is read back. */
export interface SheetColumn {
  field: keyof Item
  header: string
  /** Headers of other towns' files that mean the same. */
  aliases: readonly string[]
  width: number
  /** A file without it can still add items. */
  optional: boolean
  write(item: Item, labels: OrganLabels): Cell
  read(cell: string, labels: OrganLabels): unknown
}

type TextField = 'area' | 'level1' | 'level2' | 'content' | 'basisText' | 'limit' | 'body' | 'audience'

const SEPARATOR = '；'
// Printed catalogues tick channels with ■ and □.
const entries = (cell: string) =>
  cell
    .split(/[；;\n■□]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** The provisions that a free text names, one for each part set apart by a semicolon or a new line. */
export function basisInWords(text: unknown): Item['basis'] {
  return typeof text === 'string' ? entries(text).map(settledCitation) : []
}

const numberIn = (cell: string): number => (/^\d+(\.0+)?$/.test(cell.trim()) ? Number(cell) : Number.NaN)

const plain = (field: TextField, header: string, width: number, aliases: readonly string[]): SheetColumn => ({
  field,
  header,
  aliases,
  width,
  optional: false,
  write: (item) => item[field],
  read: (cell) => cell,
})

const METHOD_WORDS: Record<string, string> = { 主动: '主动公开', 依申请: '依申请公开' }

const POSITION: SheetColumn = {
  field: 'position',
  header: '排序',
  aliases: [],
  width: 8,
  optional: true,
  write: (item) => item.position,
  read: (cell) => (cell.trim() === '' ? undefined : numberIn(cell)),
}

const BASIS: SheetColumn = {
  field: 'basis',
  header: '依据条文',
  aliases: [],
  width: 40,
  optional: true,
  write: (item) => item.basis.map(citedAs).join(SEPARATOR),
  read: basisInWords,
}

const LIMIT_DAYS: SheetColumn = {
  field: 'limitDays',
  header: '时限（工作日）',
  aliases: ['时限(工作日)', '时限'],
  width: 10,
  optional: true,
  write: (item) => item.limitDays,
  read: (cell) => (cell.trim() === '' ? null : numberIn(cell)),
}

const DEPARTMENT: SheetColumn = {
  field: 'department',
  header: '责任部门',
  aliases: ['责任科室', '承办部门'],
  width: 20,
  optional: false,
  write: (item, { departments }) => departments.labelOf(item.department),
  read: (cell, { departments }) => departments.keyOf(cell.trim()),
}

const CHANNELS: SheetColumn = {
  field: 'channels',
  header: '公开渠道和载体',
  aliases: ['公开渠道', '渠道', '公开渠道和载体（在标注范围内至少选择其一公开）'],
  width: 32,
  optional: false,
  write: (item) => item.channels.join(SEPARATOR),
  read: entries,
}

const METHOD: SheetColumn = {
  field: 'method',
  header: '公开方式',
  aliases: ['方式'],
  width: 12,
  optional: false,
  write: (item) => item.method,
  read: (cell) => METHOD_WORDS[cell.trim()] ?? cell.trim(),
}

const LEVEL: SheetColumn = {
  field: 'level',
  header: '公开层级',
  aliases: ['层级'],
  width: 10,
  optional: false,
  write: (item) => item.level,
  read: (cell) => cell.trim(),
}

const SITE_COLUMNS: SheetColumn = {
  field: 'columns',
  header: '对应栏目',
  aliases: ['网站栏目'],
  width: 20,
  optional: true,
  write: (item, { columns }) => item.columns.map(columns.labelOf).join(SEPARATOR),
  read: (cell, { columns }) => entries(cell).map(columns.keyOf),
}

/** How the column that holds an item's key is headed; the first one found counts. */
export const KEY_HEADERS = ['编号', '序号'] as const

/** The columns of the catalogue's table after the key, in the order of the standard catalogue. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  POSITION,
  plain('area', '领域', 14, ['公开领域', '试点领域']),
  plain('level1', '一级事项', 16, ['公开事项（一级）', '一级公开事项']),
  plain('level2', '二级事项', 20, ['公开事项（二级）', '二级公开事项']),
  plain('content', '公开内容', 50, ['公开内容（要素）', '内容']),
  plain('basisText', '公开依据', 40, ['依据']),
  BASIS,
  plain('limit', '公开时限', 28, []),
  LIMIT_DAYS,
  plain('body', '公开主体', 24, ['主体', '责任主体']),
  DEPARTMENT,
  CHANNELS,
  {
    ...plain('audience', '公开对象', 16, ['对象']),
    read: (cell) => cell.trim().replace(/^(特定群体):/, '$1：'),
  },
  METHOD,
  LEVEL,
  SITE_COLUMNS,
]

/** How the column of a field is headed. */
export function headerOf(field: string): string {
  return SHEET_COLUMNS.find((column) => column.field === field)?.header ?? field
}
