import type { Context } from '#kernel/context.ts'
import type { Recorded } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { itemLimitDays } from '#modules/catalogue/index.ts'
import { type Article, type ArticleEvent, currentEdition } from './article.ts'
import { type Content, contentHash } from './edition.ts'
import { articleWithin } from './read-article.ts'
import { type Step, stepProblem } from './transitions.ts'

/** The document, when the step can be taken from where it stands. */
export function ready(article: Article, step: Step): Article {
  const problem = stepProblem(article, step)
  if (problem !== null) throw new Refusal(problem, 'conflict')
  return article
}

/** The document, when the actor may write in it now. */
export function writable(
  ctx: Context,
  organ: string,
  article: Article | undefined,
  step: 'save' | 'restore' = 'save',
): Article {
  return ready(articleWithin(ctx, organ, article, 'article.write'), step)
}

/** Refuses when the text a person had before them is no longer the one that stands. */
export function refuseStale(current: { contentHash: string }, seen: string | undefined): void {
  if (seen !== undefined && seen !== current.contentHash)
    throw new Refusal('这篇稿件刚刚被别人改过，请刷新后对照新的内容再操作。', 'conflict')
}

/** The number of the edition that writing now goes into: the one being worked on, else a new one. */
export function editionToWrite(article: Article): number {
  return article.working?.edition ?? article.editions.length + 1
}

/** Content as an event writes it into an edition. */
export function written(edition: number, content: Content) {
  return { edition, content, contentHash: contentHash(content) }
}

/** The same, with the workdays its catalogue item gives for disclosure as they stand now. */
export async function writtenWithLimit(ctx: Context, organ: string, edition: number, content: Content) {
  const { catalogueItem } = content.metadata
  const ownLimit = catalogueItem === null ? null : await itemLimitDays(ctx, organ, catalogueItem)
  return { ...written(edition, content), ownLimit }
}

/** Whether writing this content would change nothing. A withdrawn text may be put forward again as it was. */
export function changesNothing(article: Article, content: Content): boolean {
  const withdrawn = article.working === null && article.live === null
  return !withdrawn && contentHash(content) === currentEdition(article).contentHash
}

/** What a person who writes is told: the hash of the content as it left their hands. */
export interface Written {
  contentHash: string
}

/**
 * The hash of what the actor wrote last. After a command sent twice it is still the actor's own, so that a change
 * somebody made in between is noticed at the next save and not written over.
 */
export function lastWritten(events: readonly Recorded<ArticleEvent>[], actor: string): Written {
  const own = events.findLast((event) => event.actor === actor && 'content' in event.payload)
  if (!own || !('content' in own.payload)) throw new Error('nothing was written')
  return { contentHash: own.payload.contentHash }
}
