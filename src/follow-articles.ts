import type { Context } from '#kernel/context.ts'
import { type Notice, passOn } from '#kernel/outbox/outbox.ts'
import { ARTICLE_TOPIC } from '#modules/articles/index.ts'
import { followWithdrawals, noteChanges } from '#modules/syndication/index.ts'

/** Who is told when what the public sees of a document has changed; each only writes down what must follow. */
const FOLLOWERS: ((notices: Notice[], inside: Context) => Promise<void>)[] = [noteChanges]

async function tellFollowers(notices: Notice[], inside: Context): Promise<void> {
  for (const tell of FOLLOWERS) await tell(notices, inside)
}

/** Has everything follow the documents that changed: first it is noted, then done item by item. */
export async function followArticles(ctx: Context): Promise<void> {
  await passOn(ctx, ARTICLE_TOPIC, tellFollowers)
  await followWithdrawals(ctx)
  // What was taken down just now is a change of its own, and the sender is told of it.
  await passOn(ctx, ARTICLE_TOPIC, tellFollowers)
}
