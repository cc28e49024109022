import type { Context } from '#kernel/context.ts'
import type { NoticeEffect } from '../contract.ts'
import { readNotice } from '../read-notice.ts'
import { loadNotice } from './load-notice.ts'

/** Loads a notice given as parsed JSON, for `gongkai calendar add`. */
export async function loadNoticeJson(ctx: Context, organ: string, json: unknown): Promise<NoticeEffect> {
  return loadNotice(ctx, { organ, key: ctx.newId(), notice: readNotice(json) })
}
