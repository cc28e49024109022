import type { Context } from '#kernel/context.ts'
import { HAND_DUE_NAMES } from './hand-sending.ts'
import { handSendingsDue } from './hand-store.ts'
import { type SendingRow, sendingsWaiting } from './sending-store.ts'

/** One thing that waits for a person, and where the console deals with it. */
export interface WaitingSending {
  step: string
  title: string
  link: string
  since: string
}

const sentStep = (row: SendingRow) => (row.failure === null ? '报送被退回' : '报送撤回需人工处理')

function receivedStep(row: SendingRow): string {
  if (row.failure !== null) return '报送撤回需人工处理'
  return row.offered ? '报送原文有更新' : '报送待采用'
}

/** What waits for those who send: items given back, copies still up, things to do on foreign portals. */
export async function waitingToSend(ctx: Context, organ: string, limit: number): Promise<WaitingSending[]> {
  const sent = await sendingsWaiting(ctx.db, organ, 'sent', limit)
  const byHand = await handSendingsDue(ctx.db, organ, limit)
  return [
    ...sent.map((row) => ({
      step: sentStep(row),
      title: row.title,
      link: `sendings/${row.id}`,
      since: row.updated_at,
    })),
    ...byHand.map((row) => ({
      step: `人工报送：${row.due ? HAND_DUE_NAMES[row.due] : ''}`,
      title: `${row.title}（${row.portal}）`,
      link: `sendings/by-hand/${row.id}`,
      since: row.updated_at,
    })),
  ]
}

/** What waits for those who receive: items to take, updates offered, copies still up. */
export async function waitingToReceive(
  ctx: Context,
  organ: string,
  limit: number,
): Promise<WaitingSending[]> {
  const rows = await sendingsWaiting(ctx.db, organ, 'received', limit)
  return rows.map((row) => ({
    step: receivedStep(row),
    title: row.title,
    link: `received/${row.organ_id}/${row.id}`,
    since: row.updated_at,
  }))
}
