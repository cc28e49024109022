import type { Basis, Day } from '#law/index.ts'
import type { Context } from '../context.ts'
import type { Happening, Recorded } from '../ledger/event.ts'
import { RESIDENT, SYSTEM } from './actor.ts'
import { namesOf } from './store.ts'

/** One line of what happened to a case, as its page shows it. */
export interface TrailLine {
  at: string
  day: Day
  label: string
  who: string
  note: string
  basis: Basis[]
}

/** What happened to a case, oldest first, in a module's own words and with the names of those who did it. */
export async function trailLines<E extends Happening>(
  ctx: Pick<Context, 'db'>,
  events: readonly Recorded<E>[],
  told: (event: Recorded<E>, at: number) => { label: string; note?: string },
): Promise<TrailLine[]> {
  const names = await namesOf(ctx.db, [...new Set(events.map(({ actor }) => actor))])
  for (const { id, name } of [RESIDENT, SYSTEM]) names.set(id, name)
  return events.map((event, at) => {
    const { label, note = '' } = told(event, at)
    const who = names.get(event.actor) ?? '已停用的账号'
    return { at: event.at, day: event.day, basis: event.basis, label, note, who }
  })
}
