import type { Context } from '#kernel/context.ts'
import { LOOK_KINDS } from '../contract/look-back.ts'
import { openPlaces } from './store.ts'

/** What looking back has found and nobody has dealt with: a line for each kind of look. */
export async function waitingLooks(ctx: Context, organ: string) {
  const rows = await openPlaces(ctx.db, organ)
  return rows.map(({ kind, count, since }) => ({
    step: '处理回头查',
    title: `已发布稿件的${LOOK_KINDS[kind]}：还有 ${count} 处待处理`,
    link: `look-back?kind=${kind}`,
    since: new Date(since).toISOString(),
  }))
}
