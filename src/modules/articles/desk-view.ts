import type { z } from 'zod'
import { namesOf, SYSTEM } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { may } from '#kernel/permissions.ts'
import { NotFound } from '#kernel/refusal.ts'
import { type Article, editionOf, isRestorable, liveEdition, statusOf, workingEdition } from './article.ts'
import { type Beside, besideHistory } from './beside-history.ts'
import type { ArticleSchema } from './contract.ts'
import type { Edition } from './edition.ts'
import { historyOf } from './history.ts'
import { nextSteps } from './next-steps.ts'
import { readArticle } from './read-article.ts'
import { relatedOf } from './related.ts'
import { factLines } from './rules/class-facts.ts'
import { STATUS_NAMES } from './transitions.ts'

type ArticleOnDesk = z.output<typeof ArticleSchema>
type NameOf = (id: string) => string

const UNKNOWN = '已注销的账号'

/** Looks up the names of these people once, for many lines. */
export async function namesFor(ctx: Context, ids: Iterable<string>): Promise<NameOf> {
  const names = await namesOf(ctx.db, [...new Set(ids)])
  return (id) => (id === SYSTEM.id ? SYSTEM.name : (names.get(id) ?? UNKNOWN))
}

async function shown(ctx: Context, edition: Edition | undefined, nameOf: NameOf) {
  if (!edition) return null
  const { metadata, bodyHash, ...content } = edition.content
  const { facts, ...said } = metadata
  return {
    ...said,
    articleClass: facts?.class ?? '',
    facts: { ...facts?.values },
    factLines: factLines(facts),
    ...content,
    number: edition.number,
    body: (await ctx.files.get(bodyHash)).toString(),
    contentHash: edition.contentHash,
    writers: edition.writers.map(nameOf),
    flow: edition.flow,
    flowSource: edition.flowSource,
    signatures: edition.signatures.map(({ step, by, standsFor }) => ({
      step,
      name: nameOf(by),
      standsFor: standsFor === null ? null : nameOf(standsFor),
    })),
  }
}

const editionsOf = (article: Article) =>
  article.editions.map((edition) => ({
    number: edition.number,
    title: edition.content.title,
    publishedOn: edition.published?.day ?? null,
    restorable: isRestorable(article, edition),
  }))

function returnedOf(article: Article, nameOf: NameOf) {
  const returned = article.working?.returned
  return returned
    ? { step: returned.step, reason: returned.reason, name: nameOf(returned.by), day: returned.day }
    : null
}

function keptBackOf({ keptBack }: Article, nameOf: NameOf) {
  if (!keptBack) return null
  const { by, ...decision } = keptBack
  return { ...decision, name: nameOf(by) }
}

function urgentOf({ urgent }: Article, nameOf: NameOf) {
  if (!urgent) return null
  const { by, looked, ...facts } = urgent
  return { ...facts, name: nameOf(by), looked: looked && { ...looked, name: nameOf(looked.by) } }
}

/** Everybody named anywhere in a document. */
function peopleIn(
  article: Article,
  events: readonly { actor: string; payload: object }[],
  beside: readonly Beside[],
): string[] {
  return [
    ...beside.map((one) => one.actor),
    ...events.map((event) => event.actor),
    ...events.flatMap(({ payload }) => ('standsFor' in payload ? [String(payload.standsFor)] : [])),
    ...article.editions.flatMap((edition) => edition.writers),
  ]
}

/** A document as the desk shows it: both texts, its history, and what the caller may do next. */
export async function articleOnDesk(ctx: Context, organ: string, id: string): Promise<ArticleOnDesk> {
  const { article, events } = await readArticle(ctx, organ, id)
  const beside = await besideHistory(ctx, organ, id, events)
  const nameOf = await namesFor(ctx, peopleIn(article, events, beside))
  const status = statusOf(article)
  return {
    id,
    status,
    statusName: STATUS_NAMES[status],
    indexNumber: article.index?.number ?? null,
    path: article.path,
    createdBy: nameOf(article.createdBy),
    working: await shown(ctx, workingEdition(article), nameOf),
    live: await shown(ctx, liveEdition(article), nameOf),
    returned: returnedOf(article, nameOf),
    keptBack: keptBackOf(article, nameOf),
    withdrawn: article.withdrawn && { day: article.withdrawn.day, reason: article.withdrawn.reason },
    validity: article.validity,
    timing: {
      publishAt: article.schedule?.at ?? null,
      failure: article.scheduleFailure,
      embargoUntil: article.embargoUntil,
      publicity: article.publicity,
      reviewBy: article.reviewBy,
      maySet: may(ctx.actor.grants, 'article.publish', ctx.lineage(organ)),
    },
    related: await relatedOf(ctx, organ, id),
    urgent: urgentOf(article, nameOf),
    editions: editionsOf(article),
    history: historyOf(events, nameOf, beside),
    steps: await nextSteps(ctx, organ, article),
  }
}

/** A file of an edition, for staff who may read the document. */
export async function attachmentOf(
  ctx: Context,
  wanted: { organ: string; id: string; edition: number; hash: string },
): Promise<File> {
  const { article } = await readArticle(ctx, wanted.organ, wanted.id)
  const edition = editionOf(article, wanted.edition)
  const file = edition?.content.attachments.find((one) => one.hash === wanted.hash)
  if (!file) throw new NotFound('这个附件')
  return new File([new Uint8Array(await ctx.files.get(file.hash))], file.name, { type: file.mime })
}
