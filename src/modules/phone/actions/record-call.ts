import type { z } from 'zod'
import { minuteAt } from '#kernel/clock.ts'
import { type Context, inTransaction, today } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { type FieldProblem, Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { addDays, INSPECTION } from '#law/index.ts'
import { enterMessage, MESSAGE_KINDS } from '#modules/messages/index.ts'
import { callProcedure } from '../call.ts'
import type { CallSheetSchema } from '../contract.ts'

/** A call sheet as filled in. */
export type CallSheet = z.infer<typeof CallSheetSchema>

/** A house rule: a call is written down while it is fresh. */
const LATEST_ENTRY_DAYS = 7

type Check = (sheet: CallSheet, ctx: Context) => FieldProblem | false

const CHECKS: readonly Check[] = [
  ({ day, startedAt }, ctx) =>
    `${day} ${startedAt}` > minuteAt(ctx.clock.now()) && { field: 'day', message: '来电时间不能晚于现在。' },
  ({ day }, ctx) =>
    day < addDays(today(ctx), -LATEST_ENTRY_DAYS) && {
      field: 'day',
      message: `来电要在 ${LATEST_ENTRY_DAYS} 天内登记，请核对日期。`,
    },
  ({ outcome, answer }) =>
    outcome === 'answered' && answer === '' && { field: 'answer', message: '请写明怎样答复的。' },
  ({ outcome, kind }) =>
    outcome === 'answered' &&
    MESSAGE_KINDS[kind].confidential && {
      field: 'outcome',
      message: '举报不当场答复，请转为来信，只给指定人员办理。',
    },
  ({ outcome, note }) =>
    outcome === 'message' &&
    [...note].length < 5 && { field: 'note', message: '转为来信的，请把来电内容写清楚，至少 5 个字。' },
]

function requireWhole(ctx: Context, sheet: CallSheet): void {
  const problems = CHECKS.map((check) => check(sheet, ctx)).filter((problem) => problem !== false)
  const [first] = problems
  if (first) throw new Refusal(first.message, 'invalid', problems)
}

// A report is told to named people only: the call log keeps that there was a call, and nothing of it.
function keptOf(sheet: CallSheet) {
  const { name, phone, topic, note, answer, kind } = sheet
  const hidden = MESSAGE_KINDS[kind].confidential
  return {
    caller: hidden ? { name: '', phone: '' } : { name, phone },
    talk: hidden ? { topic: '举报来电', note: '', answer: '' } : { topic, note, answer },
  }
}

function turned(inside: Context, organ: string, key: string, { outcome, day, ...sheet }: CallSheet) {
  if (outcome !== 'message') return null
  const { kind, topic: title, note: text, name, phone, mayPublish } = sheet
  const form = { kind, title, text, name, phone, mayPublish, pageUrl: '', email: '' }
  // What a caller reports as wrong on the site he describes by word of mouth.
  const pageUrl = kind === 'site-error' ? '来电口述' : ''
  return enterMessage(inside, {
    organ,
    key: `${key}-message`,
    channel: 'phone',
    receivedDay: day,
    form: { ...form, pageUrl },
  })
}

/** Puts a call on record; what could not be answered at once becomes a message in the same breath. */
export async function recordCall(
  ctx: Context,
  { organ, key, sheet }: { organ: string; key: string; sheet: CallSheet },
): Promise<{ id: string; receipt: { id: string; number: string; code: string } | null }> {
  requireWhole(ctx, sheet)
  const id = caseOfKey(ctx, callProcedure.kind, organ, key)
  return inTransaction(ctx, async (inside) => {
    const receipt = await turned(inside, organ, key, sheet)
    await act(
      inside,
      callProcedure,
    )({
      organ,
      id,
      key,
      async decide({ state }) {
        if (state) throw new Refusal('这次来电已经登记，请刷新页面。', 'conflict')
        const { caller, talk } = keptOf(sheet)
        const { startedAt, minutes, kind: callKind } = sheet
        return [
          {
            kind: 'recorded',
            day: sheet.day,
            basis: [INSPECTION.cite('互动回应差')],
            payload: {
              startedAt,
              minutes,
              callKind,
              caller: await seal(inside, organ, '来电：来电人', caller),
              talk: await seal(inside, organ, '来电：内容', talk),
              message: receipt && { id: receipt.id, number: receipt.number },
            },
          },
        ]
      },
    })
    return { id, receipt }
  })
}
