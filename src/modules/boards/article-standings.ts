import type { Context } from '#kernel/context.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import type { OpenPlace } from './rules/place-work.ts'
import type { PlaceRow } from './store.ts'

type Named = Pick<PlaceRow, 'article' | 'article_hash'>

/** How the articles that posters repeat stand on the site now; asked for once for all of them. */
export async function standingsOf(
  ctx: Pick<Context, 'db'>,
  organ: string,
  rows: readonly Named[],
): Promise<(row: Named) => OpenPlace['article']> {
  const ids = new Set(rows.flatMap(({ article }) => (article === null ? [] : [article])))
  const live = new Map(
    (await publishedByIds(ctx, organ, [...ids])).map(({ id, contentHash }) => [id, contentHash]),
  )
  return ({ article, article_hash: printed }) => {
    if (article === null) return 'none'
    const now = live.get(article)
    if (now === undefined) return 'lost'
    return now === printed ? 'live' : 'changed'
  }
}
