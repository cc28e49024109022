import type { Context } from '#kernel/context.ts'
import { mailboxSettings } from './mailbox-settings.ts'
import { countOpen } from './store.ts'
import { CONFIDENTIAL } from './visible.ts'

/** Open reports that nobody may read because nobody is named, for whoever names people; only their number. */
export async function unreadableReports(ctx: Pick<Context, 'db'>, organ: string) {
  if ((await mailboxSettings(ctx, organ)).named.length > 0) return []
  const count = await countOpen(ctx.db, organ, CONFIDENTIAL)
  if (count === 0) return []
  const title = `有 ${count} 封举报还没有指定谁可以看`
  return [{ step: '指定举报办理人', title, link: 'messages/settings', since: '' }]
}
