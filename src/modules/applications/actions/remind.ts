import { clocksByDue } from '#kernel/clocks/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { act, idOf } from '#kernel/ledger/index.ts'
import { type Day, workdaysBetween } from '#law/index.ts'
import { applicationProcedure } from '../application.ts'
import { reminderStage, WATCH_BASIS } from '../rules/urgency.ts'

/** More open clocks than any office holds; the most urgent come first. */
const MOST_CLOCKS = 2000

function stageOf(ctx: Context, due: Day | null): string | null {
  if (due === null) return null
  const day = today(ctx)
  const left = workdaysBetween(ctx.calendar(), day, due)
  return reminderStage(due < day ? Math.min(left, -1) : left)
}

/** Records, once for each stage a reply's limit has come to, that whoever handles it was reminded. */
export async function remindOfApplications(ctx: Context, organ: string): Promise<number> {
  const prefix = `${applicationProcedure.kind}:`
  const clocks = await clocksByDue(ctx.db, organ, MOST_CLOCKS)
  let reminded = 0
  for (const { stream, name, due } of clocks) {
    const stage = name === 'reply' && stream.startsWith(prefix) ? stageOf(ctx, due) : null
    if (stage === null) continue
    const { events } = await act(
      ctx,
      applicationProcedure,
    )({
      organ,
      id: idOf(stream),
      key: `remind:${idOf(stream)}:${due}:${stage}`,
      decide({ state }) {
        if (!state || state.outcome) return []
        return [{ kind: 'reminded', payload: { stage }, basis: [...WATCH_BASIS] }]
      },
    })
    if (events.at(-1)?.kind === 'reminded') reminded += 1
  }
  return reminded
}
