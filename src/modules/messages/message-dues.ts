import { clocksOfStreams } from '#kernel/clocks/index.ts'
import type { Context } from '#kernel/context.ts'
import { idOf } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { messageProcedure } from './message.ts'

/** When these messages are due, by id; those that are closed have no day. */
export async function messageDues(ctx: Pick<Context, 'db'>, organ: string, ids: readonly string[]) {
  const streams = ids.map((id) => ({ organ, stream: `${messageProcedure.kind}:${id}` }))
  const clocks = await clocksOfStreams(ctx.db, streams)
  return new Map<string, { due: Day | null; provisional: boolean }>(
    clocks.map(({ stream, due, provisional }) => [idOf(stream), { due, provisional }]),
  )
}
