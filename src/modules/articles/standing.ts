import type { Context } from '#kernel/context.ts'
import { findCase, readCases } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { type Article, type ArticleStatus, liveEdition, statusOf } from './article.ts'
import { articleProcedure } from './article-procedure.ts'
import type { Attachment, Metadata } from './edition.ts'

/** Where a document stands for the public, and where what is being worked on stands. */
export interface ArticleStanding {
  status: ArticleStatus
  live: { edition: number; contentHash: string; title: string; path: string } | null
  withdrawn: { day: Day; reason: string } | null
}

function standingOf(article: Article): ArticleStanding {
  const live = liveEdition(article)
  const { path, withdrawn } = article
  return {
    status: statusOf(article),
    live:
      live && path !== null
        ? { edition: live.number, contentHash: live.contentHash, title: live.content.title, path }
        : null,
    withdrawn: withdrawn && { day: withdrawn.day, reason: withdrawn.reason },
  }
}

/** Where documents of one organ stand, by id, in one query. */
export async function articleStandings(
  ctx: Pick<Context, 'db'>,
  organ: string,
  ids: string[],
): Promise<Map<string, ArticleStanding>> {
  const cases = await readCases(ctx, articleProcedure, organ, ids)
  return new Map(cases.flatMap(({ id, state }) => (state ? [[id, standingOf(state)]] : [])))
}

/** What residents read of a document, as it was written: files are still named, not addressed. */
export interface LiveText {
  edition: number
  contentHash: string
  title: string
  body: string
  attachments: Attachment[]
  metadata: Metadata
  path: string
  indexNumber: string
}

/** The live edition for taking it elsewhere; undefined when there is none. Drafts never pass through here. */
export async function liveText(ctx: Context, organ: string, id: string): Promise<LiveText | undefined> {
  const article = (await findCase(ctx, articleProcedure, organ, id))?.state
  const live = article && liveEdition(article)
  if (!live || !article.index || article.path === null) return undefined
  const { title, bodyHash, attachments, metadata } = live.content
  return {
    edition: live.number,
    contentHash: live.contentHash,
    title,
    body: (await ctx.files.get(bodyHash)).toString(),
    attachments,
    metadata,
    path: article.path,
    indexNumber: article.index.number,
  }
}
