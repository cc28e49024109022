import { MOVED_TOPIC, type MovedClock, movedClocksOf } from '#kernel/clocks/index.ts'
import type { Context } from '#kernel/context.ts'
import { idOf, kindOf } from '#kernel/ledger/index.ts'
import { passOn } from '#kernel/outbox/outbox.ts'
import { PROCEDURES } from './procedures.ts'

const TELLING = new Map(PROCEDURES.map(({ kind, tellMoved }) => [kind, tellMoved]))

async function tellOne(ctx: Context, notice: string, { organ, stream, name: clock, from, to }: MovedClock) {
  const on = { organ, id: idOf(stream), key: `moved:${notice}:${stream}:${clock}` }
  await TELLING.get(kindOf(stream))?.(ctx, on, { clock, from, to })
}

/** Tells every case of whatever module that a holiday notice moved a due day of it; its handlers see it on the desk. */
export async function followClocks(ctx: Context): Promise<void> {
  await passOn(ctx, MOVED_TOPIC, async (notices, inside) => {
    for (const { id, ref } of notices)
      for (const moved of movedClocksOf(ref)) await tellOne(inside, id, moved)
  })
}
