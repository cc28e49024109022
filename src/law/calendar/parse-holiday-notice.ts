import { type Day, isDay, weekdayOf } from '../day.ts'
import type { HolidayNotice } from './holiday-notice.ts'

/** What is wrong with a notice, and where. */
export interface NoticeProblem {
  readonly field: string
  readonly message: string
}

/** A notice, or everything that keeps it from being one. */
export type ParsedNotice = { readonly notice: HolidayNotice } | { readonly errors: readonly NoticeProblem[] }

type Fields = Readonly<Record<string, unknown>>

interface NamedDay {
  readonly field: string
  readonly day: unknown
  readonly name: unknown
  readonly off: boolean
}

const LONGEST_NAME = 20
const LONGEST_TEXT = 300
const MOST_DAYS = 120

/**
 * Reads a notice for `gongkai calendar add`: our own form {year, title, source, off: {day: name}, makeup: {…}},
 * or the form of the public data set holiday-cn {year, papers, days: [{name, date, isOffDay}]}.
 */
export function parseHolidayNotice(json: unknown): ParsedNotice {
  if (!isFields(json)) return { errors: [{ field: '', message: '文件内容不是一个 JSON 对象' }] }
  const problems: NoticeProblem[] = []
  const complain = (field: string, message: string) => void problems.push({ field, message })
  const year = readYear(json['year'], complain)
  const texts = readTexts(json, year, complain)
  const days = readDays(json, complain)
  for (const day of days) checkDay(day, year, complain)
  checkTogether(days, complain)
  if (problems.length > 0) return { errors: problems }
  return { notice: { year, ...texts, off: pick(days, true), makeup: pick(days, false) } }
}

type Complain = (field: string, message: string) => void

function readYear(value: unknown, complain: Complain): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 2000 && value <= 2100) return value
  complain('year', '年份须为 2000 至 2100 的整数')
  return Number.NaN
}

function readTexts(json: Fields, year: number, complain: Complain) {
  const papers = Array.isArray(json['papers']) ? json['papers'].join(' ') : undefined
  const title = readText(json, 'title', `国务院办公厅关于${year}年部分节假日安排的通知`, complain)
  const source = readText(json, 'source', papers ?? '', complain)
  const number = readText(json, 'number', '', complain)
  return number ? { title, source, number } : { title, source }
}

function readText(json: Fields, field: string, fallback: string, complain: Complain): string {
  const value = json[field] ?? fallback
  if (typeof value === 'string' && value.length <= LONGEST_TEXT && !hasControl(value)) return value.trim()
  complain(field, `须为不超过 ${LONGEST_TEXT} 字、不含控制字符的文字`)
  return ''
}

function readDays(json: Fields, complain: Complain): readonly NamedDay[] {
  const days = Array.isArray(json['days']) ? listedDays(json['days'], complain) : ownDays(json, complain)
  if (days.length > MOST_DAYS) complain('days', `列出的日子超过 ${MOST_DAYS} 天，请核对文件`)
  return days.slice(0, MOST_DAYS)
}

function listedDays(list: readonly unknown[], complain: Complain): NamedDay[] {
  const days = list.map((entry, at) => {
    const { date, name, isOffDay } = isFields(entry) ? entry : {}
    const field = `days[${at}]`
    if (typeof isOffDay !== 'boolean') complain(`${field}.isOffDay`, '须为 true（放假）或 false（上班）')
    return { field, day: date, name, off: isOffDay !== false }
  })
  // the data set also names ordinary weekdays that stayed workdays (2020-02-03)
  return days.filter((entry) => entry.off || !isWeekday(entry.day))
}

function ownDays(json: Fields, complain: Complain): NamedDay[] {
  return (['off', 'makeup'] as const).flatMap((key) => {
    const days = json[key] ?? (key === 'makeup' ? {} : undefined)
    if (isFields(days)) {
      return Object.entries(days).map(([day, name]) => ({
        field: `${key}.${day}`,
        day,
        name,
        off: key === 'off',
      }))
    }
    complain(key, '须写成“日期: 节日名称”的对象')
    return []
  })
}

function checkDay({ field, day, name, off }: NamedDay, year: number, complain: Complain): void {
  if (typeof day !== 'string' || !isDay(day)) complain(field, '不是有效日期，请写成 2027-01-01 的形式')
  else if (year && (day < `${year - 1}-12-01` || day > `${year + 1}-01-31`))
    complain(field, `不在${year}年前后`)
  else if (!off && isWeekday(day)) complain(field, '调休上班日应当是周六或周日')
  if (!isHolidayName(name)) complain(field, `节日名称须为 1 至 ${LONGEST_NAME} 个字`)
}

function checkTogether(days: readonly NamedDay[], complain: Complain): void {
  if (!days.some((day) => day.off)) complain('off', '至少要列出一个放假日')
  const seen = new Set<unknown>()
  for (const { field, day } of days) {
    if (seen.has(day)) complain(field, '同一天重复列出')
    seen.add(day)
  }
}

function pick(days: readonly NamedDay[], off: boolean): Record<Day, string> {
  return Object.fromEntries(
    days.filter((day) => day.off === off).map(({ day, name }) => [String(day), String(name).trim()]),
  )
}

function isHolidayName(name: unknown): boolean {
  if (typeof name !== 'string' || hasControl(name)) return false
  return name.trim().length > 0 && name.length <= LONGEST_NAME
}

function isWeekday(day: unknown): boolean {
  return typeof day === 'string' && isDay(day) && weekdayOf(day) % 6 !== 0
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text)
}
