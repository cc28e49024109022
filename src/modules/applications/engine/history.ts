import { z } from 'zod'
import { isDay } from '#law/index.ts'
import { OUTCOME_KEYS } from '../rules/outcome-kinds.ts'
import { CHANNEL_KEYS } from '../rules/receipt-day.ts'
import type { CaseEvent, EventKind } from './case-event.ts'

const day = z.string().refine(isDay, '须是真实存在的日期，写成 2026-03-02。')
const text = z.string().min(1, '不能空着。').max(200, '不能超过 200 字。')
const count = z.number('须是数字。').int('须是整数。').min(0, '不能是负数。').max(100_000, '太大。')
const sure = z.boolean('须是 true 或 false。')
const outcome = z.enum(OUTCOME_KEYS, `须是这些之一：${OUTCOME_KEYS.join('、')}。`)
const oneOf = <T extends string>(...keys: [T, ...T[]]) => z.enum(keys, `须是这些之一：${keys.join('、')}。`)

const FIELDS: Record<EventKind, z.ZodRawShape> = {
  received: {
    channel: oneOf(...CHANNEL_KEYS),
    confirmed: day.optional(),
    subject: oneOf('information', 'record').optional(),
    copies: sure.optional(),
  },
  registered: {
    department: text.optional(),
    flow: oneOf('office', 'draft-check', 'draft-check-sign').optional(),
  },
  'department-added': { department: text },
  split: { into: count },
  merged: { into: text },
  drafted: { department: text.optional(), outcome },
  checked: { passed: sure },
  signed: { passed: sure },
  replied: {
    outcome: outcome.nullable(),
    withheld: z.array(outcome).optional(),
    rightOrgan: text.optional(),
    joint: text.optional(),
  },
  'correction-asked': { term: count },
  corrected: { cause: text.optional() },
  'reasons-asked': { term: count },
  'reasons-given': { reasonable: sure },
  'opinion-asked': { from: oneOf('third-party', 'co-producer', 'other-organ'), who: text },
  'opinion-given': { who: text, answer: oneOf('agrees', 'objects', 'silent'), reasoned: sure.optional() },
  'interest-overridden': { who: text },
  'third-party-told': { who: text },
  'extension-approved': { days: count },
  'extension-told': {},
  'delay-told': { days: count },
  'fee-noticed': {
    scheme: oneOf('per-item', 'per-page'),
    before: count.optional(),
    items: count.optional(),
    pages: count.optional(),
  },
  'fee-paid': { yuan: count.optional() },
  'fee-refunded': { yuan: count },
  withdrawn: {},
  lapsed: { why: oneOf('correction', 'fee') },
  'lapse-undone': {},
  transferred: { to: text },
  'record-decided': { decision: oneOf('corrected', 'forwarded', 'refused'), to: text.optional() },
  delivered: { letter: oneOf('correction', 'reasons', 'opinion', 'fee', 'reply'), who: text.optional() },
  remanded: { days: count, unit: oneOf('workday', 'calendar') },
  redecided: { outcome },
  triaged: { to: oneOf('message', 'petition'), number: text.optional() },
  archived: {},
  noted: {},
  reminded: { stage: text },
  escalated: {},
  redated: { clock: text, from: day.nullable(), to: day.nullable() },
}

const KINDS = Object.keys(FIELDS)

const shapes = Object.entries(FIELDS).map(([kind, fields]) =>
  z.strictObject({ kind: z.literal(kind), day, ...fields }),
)
const [firstShape, ...otherShapes] = shapes
if (!firstShape) throw new RangeError('没有事件')

const EventSchema = z.discriminatedUnion('kind', [firstShape, ...otherShapes], {
  error: () => `kind 须是这些之一：${KINDS.join('、')}。`,
})

const HistorySchema = z.strictObject({
  procedure: z.literal('application', '目前只有 "application"。'),
  events: z
    .array(EventSchema, '须是事件的列表。')
    .min(1, '至少要有一个事件。')
    .max(1000, '不能超过 1000 个事件。'),
})

/** A history as written down, or everything that keeps it from being read. */
export type ReadHistory = { readonly events: CaseEvent[] } | { readonly problems: string[] }

/** Reads a history; what is not understood is named by its place. */
export function readHistory(json: unknown): ReadHistory {
  const parsed = HistorySchema.safeParse(json)
  // The shapes above are those of the events, kind by kind.
  if (parsed.success) return { events: parsed.data.events as unknown as CaseEvent[] }
  return {
    problems: parsed.error.issues.map(({ path, message, code, ...more }) => {
      const keys =
        code === 'unrecognized_keys' && 'keys' in more ? `有不认识的字段 ${String(more.keys)}。` : message
      return `${placeOf(path)}：${keys}`
    }),
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  const [list, at, ...field] = path
  if (list !== 'events' || typeof at !== 'number') return path.map(String).join('.') || '文件'
  return [`第 ${at + 1} 个事件`, ...field.map(String)].join(' ')
}
