import type { Context } from '#kernel/context.ts'
import { askedWords, holds, liveHits } from './find.ts'
import { matchesAmong } from './match-store.ts'
import { queryFor } from './query.ts'

/**
 * Which of some documents of an organ hold what somebody wished for, all of it and in one of its wordings. It asks
 * of these documents alone, however many others hold the same.
 */
export async function holdingAmong(
  ctx: Context,
  organ: string,
  typed: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { wanted, words } = await askedWords(ctx, organ, typed)
  const query = queryFor(words, { organ })
  if (query === undefined || ids.length === 0) return new Set()
  const hits = await liveHits(ctx, await matchesAmong(ctx.db, { organ, query, ids }))
  const fitting = hits.filter((hit) => wanted.phrases.every((phrase) => holds(hit, phrase)))
  return new Set(fitting.map(({ article }) => article.id))
}
