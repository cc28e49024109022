import { type Context, today } from '#kernel/context.ts'
import { type Case, readCases } from '#kernel/ledger/index.ts'
import { organById, standingColumn } from '#modules/organs/index.ts'
import { attachmentPath } from './address.ts'
import { type Article, type ArticleEvent, liveEdition } from './article.ts'
import { articleProcedure } from './article-procedure.ts'
import { usesFile, withFileAddresses } from './body.ts'
import type { Attachment, Edition, Metadata } from './edition.ts'
import { type Evidence, evidenceAmong } from './evidence.ts'
import { type RelatedDocuments, relatedAmong, relatedOf } from './related.ts'
import { factLines } from './rules/class-facts.ts'
import { CLASSES } from './rules/class-fields.ts'
import type { ValidityNote } from './rules/validity.ts'
import type { Withdrawal } from './rules/withdrawal.ts'

/** A file residents may fetch while the document is live. */
export interface PublicAttachment extends Attachment {
  path: string
  /** Shown within the text, so that it need not be listed under it. */
  inText: boolean
}

/** The edition residents read, ready to be laid out. */
export interface LiveEdition extends Omit<Metadata, 'facts'> {
  number: number
  title: string
  /** Cleaned, with the public addresses of its own files filled in. */
  bodyHtml: string
  attachments: PublicAttachment[]
  contentHash: string
  /** The name of its class, and what the fields of that class say; null where it has none. */
  classed: { name: string; lines: { label: string; value: string }[] } | null
}

/** One public edition: the first, or a change of it. */
export interface PublicEdition {
  number: number
  day: string
  kind: 'first' | 'changed'
}

/** Everything the site needs to show a document, or to say that it was withdrawn. */
export interface ArticlePage {
  id: string
  indexNumber: string
  path: string
  column: string
  /** The column it was signed for; where it stands is `column`. */
  filedUnder: string
  department: string
  /** The instant and day of the first publication. */
  publishedAt: string
  publishedOn: string
  /** The day of the latest change; null when there was none. */
  changedOn: string | null
  /** The instant of the same. */
  changedAt: string | null
  live: LiveEdition | null
  withdrawn: {
    day: string
    reason: string
    how: Withdrawal
    /** The live document in its place. */
    replacedBy: { title: string; path: string } | null
  } | null
  publicity: { from: string; to: string; ended: boolean } | null
  /** Whether it still holds, and since when. */
  validity: ValidityNote | null
  /** What hangs together with it, where both are live. */
  related: RelatedDocuments
  editions: PublicEdition[]
}

async function shown(ctx: Context, edition: Edition, pathOf: (name: string) => string): Promise<LiveEdition> {
  const { title, bodyHash, attachments, metadata } = edition.content
  const body = (await ctx.files.get(bodyHash)).toString()
  const { facts, ...said } = metadata
  return {
    ...said,
    classed: facts ? { name: CLASSES[facts.class].name, lines: factLines(facts) } : null,
    number: edition.number,
    title,
    bodyHtml: withFileAddresses(body, pathOf),
    attachments: attachments.map((file) => ({
      ...file,
      path: pathOf(file.name),
      inText: file.mime.startsWith('image/') && usesFile(body, file.name),
    })),
    contentHash: edition.contentHash,
  }
}

/** An edition that is not public yet, as it will stand on the site. */
export async function editionForPage(
  ctx: Context,
  input: {
    organ: string
    id: string
    article: Article
    edition: Edition
    path: string
    fileAt: (name: string) => string
  },
): Promise<ArticlePage & { live: LiveEdition }> {
  const { organ, id, article, edition, path, fileAt } = input
  const first = article.editions.find((one) => one.published !== null)?.published
  return {
    id,
    indexNumber: article.index?.number ?? '首次发布时编定',
    path,
    column: edition.content.column,
    filedUnder: edition.content.column,
    department: edition.content.department,
    publishedAt: first?.at ?? ctx.clock.now().toISOString(),
    publishedOn: first?.day ?? today(ctx),
    changedOn: null,
    changedAt: null,
    live: await shown(ctx, edition, fileAt),
    withdrawn: null,
    publicity: article.publicity,
    validity: article.validity,
    related: await relatedOf(ctx, organ, id),
    editions: publicEditions(article),
  }
}

function publicEditions(article: Article): PublicEdition[] {
  return article.editions
    .flatMap(({ number, published }) => (published ? [{ number, day: published.day }] : []))
    .map((edition, at) => ({ ...edition, kind: at === 0 ? 'first' : 'changed' }))
}

function withdrawnOf({ withdrawn }: Article, { replacedBy }: RelatedDocuments): ArticlePage['withdrawn'] {
  if (!withdrawn) return null
  const { day, reason, how } = withdrawn
  return { day, reason, how, replacedBy: replacedBy && { title: replacedBy.title, path: replacedBy.path } }
}

async function pageOfCase(
  ctx: Context,
  { id, state: article }: Case<Article | undefined, ArticleEvent>,
  site: { path: string; related: RelatedDocuments; standsIn(column: string): string },
): Promise<ArticlePage | undefined> {
  const first = article?.editions.find((edition) => edition.published !== null)
  if (!article?.index || article.path === null || !first?.published) return undefined
  const live = liveEdition(article)
  const last = live ?? first
  const filedUnder = last.content.column
  const { number } = article.index
  const editions = publicEditions(article)
  return {
    id,
    indexNumber: number,
    path: article.path,
    column: site.standsIn(filedUnder),
    filedUnder,
    department: last.content.department,
    publishedAt: first.published.at,
    publishedOn: first.published.day,
    changedOn: editions.findLast((edition) => edition.kind === 'changed')?.day ?? null,
    changedAt: first === live ? null : (live?.published?.at ?? null),
    live: live ? await shown(ctx, live, (name) => attachmentPath(site.path, number, name)) : null,
    withdrawn: withdrawnOf(article, site.related),
    publicity: article.publicity,
    validity: article.validity,
    related: site.related,
    editions,
  }
}

async function pagesOfCases(
  ctx: Context,
  organ: string,
  cases: readonly Case<Article | undefined, ArticleEvent>[],
): Promise<ArticlePage[]> {
  const { site } = await organById(ctx, organ)
  const path = site?.path ?? '/'
  const standsIn = (column: string) => (site && standingColumn(site, column)?.key) ?? column
  const ids = cases.map(({ id }) => id)
  const related = await relatedAmong(ctx, organ, ids)
  const pages = await Promise.all(
    cases.map((one) => pageOfCase(ctx, one, { path, related: related(one.id), standsIn })),
  )
  return pages.filter((page) => page !== undefined)
}

/** What the site shows of a document; undefined when it was never public. Drafts never pass through here. */
export async function articleForPage(
  ctx: Context,
  organ: string,
  id: string,
): Promise<ArticlePage | undefined> {
  return (await pagesOfCases(ctx, organ, await readCases(ctx, articleProcedure, organ, [id])))[0]
}

/** What the site shows of these documents, with all that was ever public of each, in a few queries for all. */
export async function articlesForSite(
  ctx: Context,
  organ: string,
  ids: readonly string[],
): Promise<{ article: ArticlePage; evidence: Evidence }[]> {
  const cases = await readCases(ctx, articleProcedure, organ, [...ids])
  const pages = await pagesOfCases(ctx, organ, cases)
  const kept = await evidenceAmong(ctx, organ, cases)
  return pages.flatMap((article) => {
    const evidence = kept.get(article.id)
    return evidence ? [{ article, evidence }] : []
  })
}
