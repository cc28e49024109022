import type { Context } from '#kernel/context.ts'
import { BUILT_IN_NOTICES, type WorkingCalendar, workingCalendar } from '#law/index.ts'
import { loadedNotices } from './store.ts'

/** The working-day calendar as it stands: the notices that come with the program, then those loaded here. */
export async function loadCalendar(ctx: Pick<Context, 'db'>): Promise<WorkingCalendar> {
  const loaded = await loadedNotices(ctx.db)
  return workingCalendar([...BUILT_IN_NOTICES, ...loaded.map((one) => one.notice)])
}
