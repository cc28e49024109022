import { MOVED_TOPIC, movedClocksOf } from '#kernel/clocks/index.ts'
import type { Context } from '#kernel/context.ts'
import { idOf } from '#kernel/ledger/index.ts'
import { passOn } from '#kernel/outbox/outbox.ts'
import { isApplicationStream, tellMoved } from '#modules/applications/index.ts'

/** Tells the handlers of applications that a holiday notice moved a due day of theirs. */
export async function followClocks(ctx: Context): Promise<void> {
  await passOn(ctx, MOVED_TOPIC, async (notices, inside) => {
    for (const { id, ref } of notices)
      for (const { organ, stream, name: clock, from, to } of movedClocksOf(ref)) {
        const key = `moved:${id}:${stream}:${clock}`
        if (isApplicationStream(stream))
          await tellMoved(inside, { organ, id: idOf(stream), key, clock, from, to })
      }
  })
}
