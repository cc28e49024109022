import { MOVED_TOPIC, type MovedClock, movedClocksOf } from '#kernel/clocks/index.ts'
import type { Context } from '#kernel/context.ts'
import { idOf } from '#kernel/ledger/index.ts'
import { passOn } from '#kernel/outbox/outbox.ts'
import { isApplicationStream, tellMoved } from '#modules/applications/index.ts'
import { isDisputeStream, tellDisputeMoved } from '#modules/disputes/index.ts'

async function tellOne(ctx: Context, notice: string, { organ, stream, name: clock, from, to }: MovedClock) {
  const key = `moved:${notice}:${stream}:${clock}`
  const moved = { organ, id: idOf(stream), key, clock, from, to }
  if (isApplicationStream(stream)) await tellMoved(ctx, moved)
  if (isDisputeStream(stream)) await tellDisputeMoved(ctx, moved)
}

/** Tells the handlers of applications and disputes that a holiday notice moved a due day of theirs. */
export async function followClocks(ctx: Context): Promise<void> {
  await passOn(ctx, MOVED_TOPIC, async (notices, inside) => {
    for (const { id, ref } of notices)
      for (const moved of movedClocksOf(ref)) await tellOne(inside, id, moved)
  })
}
