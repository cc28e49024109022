import type { Context } from '#kernel/context.ts'
import { findCase } from '#kernel/ledger/index.ts'
import type { Removal } from './article.ts'
import { articleProcedure } from './article-procedure.ts'

/** What became of a withdrawn document on the site; `noted` once the publisher has looked. */
export async function removalOf(
  ctx: Pick<Context, 'db'>,
  organ: string,
  id: string,
): Promise<{ day: string; reason: string; path: string; noted: Removal | null } | undefined> {
  const article = (await findCase(ctx, articleProcedure, organ, id))?.state
  if (!article?.withdrawn || article.live !== null || article.path === null) return undefined
  const { day, reason } = article.withdrawn
  return { day, reason, path: article.path, noted: article.removal }
}
