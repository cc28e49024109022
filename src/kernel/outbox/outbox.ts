import { type Context, inTransaction } from '../context.ts'
import { countWaiting, insertNotice, lockOldest, type Notice, removeNotices } from './store.ts'

export type { Notice }

/**
 * Says, in the same transaction as the change itself, that something must follow it (a page, a list).
 * What is announced survives a crash and is passed on at the next start.
 */
export async function announce(ctx: Context, topic: string, organ: string, ref: string): Promise<void> {
  await insertNotice(ctx.db, { organ, id: ctx.newId(), topic, ref }, ctx.clock.now().toISOString())
  ctx.afterCommit(() => ctx.wake(topic))
}

const BATCH = 200

/**
 * Hands the waiting notices of a topic to `work`, oldest first, and removes them when it has succeeded.
 * Returns how many were handed on.
 */
export async function passOn(
  ctx: Context,
  topic: string,
  work: (notices: Notice[], inside: Context) => Promise<void>,
): Promise<number> {
  let handed = 0
  for (;;) {
    const taken = await inTransaction(ctx, async (inside) => {
      const notices = await lockOldest(inside.db, topic, BATCH)
      if (notices.length > 0) await work(notices, inside)
      await removeNotices(inside.db, notices)
      return notices.length
    })
    handed += taken
    if (taken < BATCH) return handed
  }
}

/** How many notices of a topic wait. */
export function waiting(ctx: Pick<Context, 'db'>, topic: string): Promise<number> {
  return countWaiting(ctx.db, topic)
}
