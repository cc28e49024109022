import type { Context } from '#kernel/context.ts'
import { publishedAmong } from '#modules/articles/index.ts'
import { queryFor } from './query.ts'
import { newestMatches, type Ref } from './store.ts'
import { runsOf } from './terms.ts'

/** A published document offered to somebody who types. */
export interface Suggestion {
  title: string
  path: string
  publishedOn: string
}

const SUGGESTED = 8
const SHORTEST = 2

async function shown(
  ctx: Context,
  matches: readonly (Ref & { contentHash: string })[],
): Promise<Suggestion[]> {
  const live = new Map((await publishedAmong(ctx, matches)).map((one) => [`${one.organ} ${one.id}`, one]))
  return matches.flatMap(({ organ, id, contentHash }) => {
    const article = live.get(`${organ} ${id}`)
    if (article?.contentHash !== contentHash) return []
    return [{ title: article.title, path: article.path, publishedOn: article.publishedOn }]
  })
}

/** Titles that hold what is typed so far, the newest first; `organ` undefined for all sites. */
export async function suggestions(
  ctx: Context,
  organ: string | undefined,
  typed: string,
): Promise<Suggestion[]> {
  const runs = runsOf(typed.slice(0, 60))
  if (runs.join('').length < SHORTEST) return []
  const query = queryFor(
    runs.map((run) => [run]),
    { organ },
  )
  if (query === undefined) return []
  const asked = { query, field: 'title_terms' as const, organ, from: 0, limit: SUGGESTED }
  return shown(ctx, (await newestMatches(ctx.db, asked)).matches)
}
