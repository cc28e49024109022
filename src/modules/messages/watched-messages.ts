import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { listVisible } from './list-store.ts'
import type { MessageStatus } from './message.ts'
import { publicRows } from './store.ts'
import { CONFIDENTIAL } from './visible.ts'

const UNANSWERED: MessageStatus[] = ['received', 'accepted', 'assigned', 'answered', 'checked']
const MOST = 500
// Sees what is no secret in any department, and of confidential letters nothing.
const WATCHER = { account: '', departments: null, named: [] }

/** A letter whose writer has no answer yet. */
export interface WatchedMessage {
  id: string
  number: string
  receivedDay: Day
  department: string
}

/** Letters without an answer, the oldest first, and the day of the newest answer that is public; nothing confidential. */
export async function watchedMessages(
  ctx: Pick<Context, 'db'>,
  organ: string,
): Promise<{ unanswered: WatchedMessage[]; newest: Day | null }> {
  const wanted = { statuses: UNANSWERED, oldestFirst: true, size: MOST }
  const { rows } = await listVisible(ctx.db, organ, { reader: WATCHER, confidential: CONFIDENTIAL }, wanted)
  const [latest] = await publicRows(ctx.db, organ, { limit: 1 })
  const unanswered = rows.map(({ id, number, received_day: receivedDay, department }) => ({
    ...{ id, number, receivedDay, department: department ?? '' },
  }))
  return { unanswered, newest: latest?.public_day ?? null }
}
