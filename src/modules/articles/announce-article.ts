import type { Context } from '#kernel/context.ts'
import { announce } from '#kernel/outbox/outbox.ts'

/** The topic on which other modules learn that what the public sees of a document has changed. */
export const ARTICLE_TOPIC = 'article'

/** Says that what the public sees of a document has changed: to the site, and to whoever follows documents. */
export async function announceArticle(ctx: Context, organ: string, id: string): Promise<void> {
  await announce(ctx, 'site', organ, `article:${id}`)
  await announce(ctx, ARTICLE_TOPIC, organ, id)
}
