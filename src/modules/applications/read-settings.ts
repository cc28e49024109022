import { type Context, today } from '#kernel/context.ts'
import { caseSettings, flowOn } from './case-settings.ts'
import { countOpen } from './list-store.ts'

/** What an organ has set, each from its day on, and how many open cases a change leaves as they are. */
export async function readSettings(ctx: Context, organ: string) {
  const settings = await caseSettings(ctx, organ)
  const byDay = <T extends { from: string }>(entries: readonly T[]) =>
    entries.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const { total: open, atLeast } = await countOpen(ctx.db, organ)
  return {
    flow: flowOn(settings, today(ctx)),
    flows: byDay(settings.flows),
    escalations: byDay(settings.escalations),
    lapses: byDay(settings.lapses),
    ...{ open, atLeast },
  }
}
