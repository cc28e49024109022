import { z } from 'zod'
import { namesOf } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import type { Turn } from '#kernel/paging/cursor.ts'
import { NotFound } from '#kernel/refusal.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { MESSAGE_KINDS } from '#modules/messages/index.ts'
import { maskName } from '#modules/portal/index.ts'
import { callProcedure } from './call.ts'
import { type CallRow, callsOfMonth, countedCalls } from './call-store.ts'
import { CALL_FIGURES_BASIS, callFigures } from './rules/call-figures.ts'

const PAGE_SIZE = 30
const CallerSchema = z.object({ name: z.string(), phone: z.string() })
const TalkSchema = z.object({ topic: z.string(), note: z.string(), answer: z.string() })
const ERASED = '（已删除）'
const NOTHING = { topic: ERASED, note: '', answer: '' }

type Opened = Awaited<ReturnType<typeof unseal>>
type Listed = Omit<CallRow, 'organ_id'>

function talkOf(opened: Opened, ref: string) {
  const data = opened.get(ref)
  return data ? TalkSchema.parse(data) : NOTHING
}

function callerOf(opened: Opened, ref: string): string {
  const data = opened.get(ref)
  const name = data ? CallerSchema.parse(data).name : ''
  return name === '' ? '没有留名' : maskName(name, 'natural_person')
}

const lineOf = (row: Listed, opened: Opened, names: Map<string, string>) => ({
  id: row.id,
  day: row.day,
  startedAt: row.started_at,
  minutes: row.minutes,
  kind: row.kind,
  kindLabel: MESSAGE_KINDS[row.kind].label,
  topic: talkOf(opened, row.talk_ref).topic,
  callerMasked: callerOf(opened, row.caller_ref),
  takenBy: names.get(row.taken_by) ?? '已停用的账号',
  message: row.message_id && row.message_number ? { id: row.message_id, number: row.message_number } : null,
})

/** One page of a month's calls: what was asked from the vault, callers masked. */
export async function listCalls(ctx: Context, organ: string, { month, ...turn }: Turn & { month: string }) {
  const wanted = { ...turn, from: `${month}-01`, to: lastOf(month), size: PAGE_SIZE }
  const { rows, ...turned } = await callsOfMonth(ctx.db, organ, wanted)
  const refs = rows.flatMap((row) => [row.talk_ref, row.caller_ref])
  const opened = await unseal(ctx, organ, refs)
  const names = await namesOf(ctx.db, [...new Set(rows.map((row) => row.taken_by))])
  return { ...turned, rows: rows.map((row) => lineOf(row, opened, names)) }
}

function lastOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return `${month}-${String(days).padStart(2, '0')}`
}

/** One call with all that was written down. */
export async function readCall(ctx: Context, organ: string, id: string) {
  const { state } = await readCase(ctx, callProcedure, organ, id, '这次来电')
  if (!state) throw new NotFound('这次来电')
  const row: Listed = {
    id,
    day: state.day,
    started_at: state.startedAt,
    minutes: state.minutes,
    kind: state.callKind,
    taken_by: state.takenBy,
    caller_ref: state.caller.vault,
    talk_ref: state.talk.vault,
    message_id: state.message?.id ?? null,
    message_number: state.message?.number ?? null,
  }
  const opened = await unseal(ctx, organ, [row.talk_ref, row.caller_ref])
  const { note, answer } = talkOf(opened, row.talk_ref)
  return { ...lineOf(row, opened, await namesOf(ctx.db, [row.taken_by])), note, answer }
}

/** The calls of a year by month, kind and outcome. */
export async function readCallFigures(ctx: Pick<Context, 'db'>, organ: string, year: number) {
  const rows = await countedCalls(ctx.db, organ, year)
  const calls = rows.map(({ day, minutes, kind, message_id }) => ({
    day,
    minutes,
    kind,
    turned: message_id !== null,
  }))
  return { ...callFigures(calls, year), basis: CALL_FIGURES_BASIS }
}
