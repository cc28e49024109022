import type { Context } from '#kernel/context.ts'
import { announce } from '#kernel/outbox/outbox.ts'

/** The topic on which other modules learn that what the public sees of a document has changed. */
export const ARTICLE_TOPIC = 'article'

// Search keeps up with documents on a topic of its own: it must not wait for copies in other sites.
const SEARCH_TOPIC = 'search'

/** Says that what the public sees of a document has changed: to the site, to search, and to whoever follows documents. */
export async function announceArticle(ctx: Context, organ: string, id: string): Promise<void> {
  await announce(ctx, 'site', organ, `article:${id}`)
  await announce(ctx, ARTICLE_TOPIC, organ, id)
  await announce(ctx, SEARCH_TOPIC, organ, id)
}
