import type { Context } from '#kernel/context.ts'
import type { Permission } from '#kernel/permissions.ts'
import { listVisible } from './list-store.ts'
import type { MessageStatus } from './message.ts'
import type { MessageRow } from './store.ts'
import { CONFIDENTIAL, readerOf } from './visible.ts'

/** A message that waits for somebody, and for what. */
interface WaitingMessage {
  step: string
  /** Its number: the title stands in the vault. */
  title: string
  /** The console page that does it. */
  link: string
  since: string
}

const STEPS: Partial<Record<MessageStatus, { step: string; permission: Permission }>> = {
  received: { step: '来信受理', permission: 'message.register' },
  accepted: { step: '来信交办', permission: 'message.register' },
  assigned: { step: '来信答复', permission: 'message.answer' },
  answered: { step: '来信审核', permission: 'message.check' },
  checked: { step: '答复来信人', permission: 'message.register' },
}

/** The messages that wait for the actor in an organ, the oldest first, at most `limit`. */
export async function waitingMessages(
  ctx: Context,
  organ: string,
  allows: (permission: Permission) => boolean,
  limit: number,
): Promise<WaitingMessage[]> {
  const mine = (row: MessageRow) =>
    !(row.status === 'answered' && row.answered_by === ctx.actor.id) &&
    !(row.status === 'assigned' && row.handler !== null && row.handler !== ctx.actor.id)
  const statuses = (Object.keys(STEPS) as MessageStatus[]).filter((status) => {
    const wanted = STEPS[status]
    return wanted !== undefined && allows(wanted.permission)
  })
  if (statuses.length === 0) return []
  const reader = await readerOf(ctx, organ)
  const wanted = { statuses, oldestFirst: true, size: limit }
  const { rows } = await listVisible(ctx.db, organ, { reader, confidential: CONFIDENTIAL }, wanted)
  return rows.filter(mine).map((row) => ({
    title: row.number,
    link: `messages/${row.id}`,
    step: STEPS[row.status]?.step ?? '',
    since: row.received_day,
  }))
}
