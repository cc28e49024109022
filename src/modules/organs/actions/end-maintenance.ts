import { minuteAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import { loadDirectory } from '../directory.ts'
import { changeOrgan } from './change-organ.ts'

/** Takes down the notices of maintenance whose time is over. Returns how many. */
export async function endMaintenance(ctx: Context): Promise<number> {
  const now = minuteAt(ctx.clock.now())
  const over = (await loadDirectory(ctx)).all().flatMap(({ id, site }) => {
    const planned = site?.maintenance
    return planned && planned.to <= now ? [{ organ: id, to: planned.to }] : []
  })
  for (const { organ, to } of over)
    await changeOrgan(ctx, {
      organ,
      key: `maintenance-over-${to}`,
      change: { kind: 'maintenance-set', payload: { maintenance: null } },
    })
  return over.length
}
