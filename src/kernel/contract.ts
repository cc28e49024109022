import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Permission } from './permissions.ts'

const TOLD: Partial<Record<z.core.$ZodIssue['code'], (issue: z.core.$ZodRawIssue) => string>> = {
  invalid_type: (issue) => (issue.input === undefined ? '请填写这一项。' : '这一项的内容不对，请重新填写。'),
  invalid_value: () => '请从给出的选项中选择。',
  unrecognized_keys: () => '有不认识的内容，请刷新页面后重试。',
}

// What a schema does not say in its own words is said in Chinese as well.
z.config({ ...z.locales.zhCN(), customError: (issue) => TOLD[issue.code]?.(issue) })

/** Who may call a route: a permission of the table, anyone signed in, or the public. */
export interface RouteMeta {
  permission?: Permission | 'signed-in' | 'public'
}

/** The start of every route of the console's interface. A route without a permission is open to nobody. */
export const route = oc.$meta<RouteMeta>({})

/** The organ a route acts on; the guard checks the caller's roles there. */
export const organId = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, '单位编号不对。')

/** A case number within an organ. */
export const caseId = z.string().regex(/^[a-z0-9-]{8,64}$/, '编号不对。')

/** The key of one press of a button: the same key acts once. */
export const commandKey = z.string().regex(/^[!-~]{8,80}$/, '缺少提交编号，请刷新页面。')

/** A calendar day that exists. */
export const day = z.iso.date('请填写真实存在的日期，例如 2026-03-19。')

// Line feed and tab are the only invisible characters people type. Other control and format characters break
// storage and print, or turn text round to deceive; the joiner stays, since some scripts need it.
const INVISIBLE = /[\p{Cc}\p{Cf}]/u
const hasInvisible = (text: string) => INVISIBLE.test(text.replace(/[\n\t\u200d]/g, ''))

const cleanEnds = (text: string) => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').trim()

interface TextRule {
  label: string
  max: number
  min?: number
}

function checked(rule: TextRule, oneLine: boolean) {
  return z
    .string(`请填写${rule.label}。`)
    .transform(cleanEnds)
    .pipe(
      z
        .string()
        .min(
          rule.min ?? 1,
          rule.min && rule.min > 1 ? `${rule.label}至少 ${rule.min} 个字。` : `请填写${rule.label}。`,
        )
        .max(rule.max, `${rule.label}不能超过 ${rule.max} 个字。`)
        .refine((text) => text.isWellFormed(), `${rule.label}里有无法识别的字符，请删去后重新输入。`)
        .refine((text) => !hasInvisible(text), `${rule.label}里有看不见的控制字符，请删去后重新输入。`)
        .refine((text) => !oneLine || !text.includes('\n'), `${rule.label}请写在一行内。`),
    )
}

/** A required text of one line; messages name the field by its label. */
export function line(label: string, max: number, min = 1) {
  return checked({ label, max, min }, true)
}

/** A required text of several lines. */
export function prose(label: string, max: number, min = 1) {
  return checked({ label, max, min }, false)
}

/** A text of one line that may be left empty. */
export function optionalLine(label: string, max: number) {
  return checked({ label, max, min: 0 }, true).default('')
}

/** A text of several lines that may be left empty. */
export function optionalProse(label: string, max: number) {
  return checked({ label, max, min: 0 }, false).default('')
}

const cursor = z.string().regex(/^[A-Za-z0-9_-]{4,1000}$/, '这一页的位置认不出来，请从第一页看起。')

/** Which page of a list is asked for: the one after or before a line; the first one without either. */
export const turn = { after: cursor.optional(), before: cursor.optional() }

/** What a list tells beside its lines: how many there are (`atLeast` so many), and where the pages beside begin. */
export const turned = {
  total: z.number(),
  atLeast: z.boolean(),
  previous: z.string().nullable(),
  next: z.string().nullable(),
}
