import type { Context } from '#kernel/context.ts'
import { newestMatches } from './match-store.ts'
import { type Filters, queryFor } from './query.ts'
import { wordsLike } from './word-store.ts'
import { wantedIn } from './words.ts'

const SHORTEST = 2
const LONGEST = 8
const TRIED = 3

/** What a word looks like with one character wrong, missing or too many. */
export function nearPatterns(word: string): string[] {
  const chars = [...word]
  const around = (at: number, middle: string, skip: number) =>
    [...chars.slice(0, at), middle, ...chars.slice(at + skip)].join('')
  const wrong = chars.map((_, at) => around(at, '_', 1))
  const missing =
    chars.length > SHORTEST ? Array.from({ length: chars.length - 1 }, (_, at) => around(at + 1, '_', 0)) : []
  const tooMany = chars.length > SHORTEST + 1 ? chars.map((_, at) => around(at, '', 1)) : []
  return [...new Set([...wrong, ...missing, ...tooMany])]
}

const isFound = async (ctx: Context, text: string, filters: Filters) => {
  const query = queryFor([[text]], filters)
  if (query === undefined) return false
  const asked = { query, field: 'terms' as const, organ: filters.organ, from: 0, limit: 1 }
  return (await newestMatches(ctx.db, asked)).total > 0
}

/** What somebody may have meant who found nothing: a word of the titles in place of one that occurs nowhere. */
export async function meantBy(
  ctx: Context,
  organs: readonly string[],
  typed: string,
  filters: Filters,
): Promise<string | undefined> {
  const { words } = await wantedIn(typed)
  for (const word of words) {
    const { length } = [...word]
    if (length < SHORTEST || length > LONGEST || (await isFound(ctx, word, filters))) continue
    for (const near of await wordsLike(ctx.db, organs, nearPatterns(word), TRIED))
      if (near !== word && (await isFound(ctx, near, filters))) return typed.replaceAll(word, near)
  }
  return undefined
}
