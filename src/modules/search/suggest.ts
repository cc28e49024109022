import type { Context } from '#kernel/context.ts'
import { liveAmong } from './live.ts'
import { newestMatches } from './match-store.ts'
import { queryFor } from './query.ts'
import { runsOf } from './terms.ts'

/** A published document offered to somebody who types. */
export interface Suggestion {
  title: string
  path: string
  publishedOn: string
}

const SUGGESTED = 8
const SHORTEST = 2

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
  const live = await liveAmong(ctx, (await newestMatches(ctx.db, asked)).matches)
  return live.map(({ title, path, publishedOn }) => ({ title, path, publishedOn }))
}
