import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type LiveText, liveText } from '#modules/articles/index.ts'

/** The text residents read now; only what is public is sent anywhere. */
export async function readLive(ctx: Context, organ: string, article: string): Promise<LiveText> {
  const text = await liveText(ctx, organ, article)
  if (!text) throw new Refusal('这篇稿件没有在网站上公开，不能报送。请先发布。', 'conflict')
  return text
}
