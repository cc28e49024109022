import { clocksByDue } from '#kernel/clocks/index.ts'
import type { Context } from '#kernel/context.ts'
import { idOf } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { messageProcedure } from './message.ts'

/** More open clocks than any office holds; the most urgent come first. */
const MOST_CLOCKS = 2000

/** When the open messages of an organ are due, by id. */
export async function messageDues(ctx: Pick<Context, 'db'>, organ: string) {
  const prefix = `${messageProcedure.kind}:`
  const clocks = await clocksByDue(ctx.db, organ, MOST_CLOCKS)
  const own = clocks.filter((clock) => clock.stream.startsWith(prefix))
  return new Map<string, { due: Day | null; provisional: boolean }>(
    own.map(({ stream, due, provisional }) => [idOf(stream), { due, provisional }]),
  )
}
