import type { Context } from '#kernel/context.ts'
import { covers, departmentScope } from '#kernel/department-scope.ts'
import { type Case, readCase } from '#kernel/ledger/index.ts'
import type { Permission } from '#kernel/permissions.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Article, type ArticleEvent, currentEdition } from './article.ts'
import { articleProcedure } from './article-procedure.ts'

const WHAT = '这篇稿件'

/** The document, when the organ has it and the actor may treat its department so; else as if it were not there. */
export function articleWithin(
  ctx: Context,
  organ: string,
  article: Article | undefined,
  permission: Permission,
): Article {
  if (!article) throw new NotFound(WHAT)
  const { department } = currentEdition(article).content
  if (!covers(departmentScope(ctx, organ, permission), department)) throw new NotFound(WHAT)
  return article
}

/** Reads one document with its events for the desk. */
export async function readArticle(
  ctx: Context,
  organ: string,
  id: string,
): Promise<Case<Article | undefined, ArticleEvent> & { article: Article }> {
  const found = await readCase(ctx, articleProcedure, organ, id, WHAT)
  return { ...found, article: articleWithin(ctx, organ, found.state, 'article.read') }
}
