import { namesOf, RESIDENT, SYSTEM } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { type Recorded, readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { TABLE4_COLUMNS } from '#law/index.ts'
import { type Dispute, type DisputeEvent, disputeProcedure } from './dispute.ts'
import { DISPUTE_KINDS } from './rules/filing.ts'
import { type DisputeRow, listRows } from './store.ts'

const PAGE_SIZE = 20

const shown = (row: DisputeRow) => ({
  id: row.id,
  application: row.application_id,
  applicationNumber: row.application_number,
  kind: row.kind,
  kindLabel: DISPUTE_KINDS[row.kind].label,
  body: row.body,
  filedDay: row.filed_day,
  concluded: row.outcome && row.concluded_day ? { outcome: row.outcome, day: row.concluded_day } : null,
})

/** One page of an organ's reviews and suits. */
export async function listDisputes(ctx: Context, organ: string, page: number) {
  const { rows, total } = await listRows(ctx.db, organ, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  })
  return { rows: rows.map(shown), total, page, pageSize: PAGE_SIZE }
}

function labelOf(event: Recorded<DisputeEvent>): string {
  if (event.kind === 'filed') return `提起${DISPUTE_KINDS[event.payload.disputeKind].label}`
  const column = TABLE4_COLUMNS.find((one) => one.key === event.payload.outcome)
  return `审结：${column?.label ?? event.payload.outcome}`
}

async function timelineOf(ctx: Context, events: Recorded<DisputeEvent>[]) {
  const names = await namesOf(ctx.db, [...new Set(events.map((event) => event.actor))])
  for (const { id, name } of [RESIDENT, SYSTEM]) names.set(id, name)
  return events.map((event) => ({
    kind: event.kind,
    label: labelOf(event),
    day: event.day,
    at: event.at,
    who: names.get(event.actor) ?? '已停用的账号',
    basis: event.basis,
  }))
}

async function sealedTexts(ctx: Context, organ: string, state: Dispute) {
  const summaryRef = state.concluded?.summary.vault ?? ''
  const opened = await unseal(ctx, organ, [state.matter.vault, summaryRef])
  const textOf = (ref: string) => {
    const text = opened.get(ref)?.['text']
    return typeof text === 'string' ? text : null
  }
  return { matter: textOf(state.matter.vault), summary: textOf(summaryRef) }
}

/** One review or suit with what it is about and how it went. */
export async function readDispute(ctx: Context, organ: string, id: string) {
  const { state, events } = await readCase(ctx, disputeProcedure, organ, id, '这件复议诉讼')
  if (!state) throw new NotFound('这件复议诉讼')
  const { concluded } = state
  return {
    id,
    application: state.application,
    applicationNumber: state.applicationNumber,
    kind: state.kind,
    kindLabel: DISPUTE_KINDS[state.kind].label,
    body: state.body,
    filedDay: state.filedDay,
    concluded: concluded && { outcome: concluded.outcome, day: concluded.day },
    ...(await sealedTexts(ctx, organ, state)),
    timeline: await timelineOf(ctx, events),
  }
}
