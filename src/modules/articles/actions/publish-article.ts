import { SYSTEM } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI, yearOf } from '#law/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { articlePath, indexNumberOf } from '../address.ts'
import { announceArticle } from '../announce-article.ts'
import { type Article, currentEdition } from '../article.ts'
import { articleProcedure, INDEX_SERIES, NO_YEAR, POST_SERIES } from '../article-procedure.ts'
import { contentHash } from '../edition.ts'
import { passGates } from '../publish-gates.ts'
import { articleWithin } from '../read-article.ts'
import { placeProblems, refuseProblems } from '../read-draft.ts'
import { announceRelated } from '../related.ts'
import { type Objection, releaseObjection } from '../rules/may-sign.ts'
import { embargoObjection } from '../rules/timing.ts'
import { urgentObjection } from '../rules/urgent-release.ts'
import { lookLimitOn, signingRules } from '../signing/signing-rules.ts'
import { ready, refuseStale } from '../write-edition.ts'

interface Publication {
  organ: string
  id: string
  key: string
  seen?: string | undefined
}

function refuseObjection(objection: Objection | null): void {
  if (objection) throw new Refusal(objection.message, 'conflict')
}

/** A document keeps the number and the place it was first given. */
async function numbersFor(ctx: Context, organ: Organ, article: Article) {
  const { index, postNumber } = article
  if (index && postNumber !== null) return { index, postNumber }
  const year = yearOf(today(ctx))
  const value = await nextNumber(ctx, organ.id, INDEX_SERIES, year)
  return {
    index: { number: indexNumberOf(organ.creditCode, year, value), year, value },
    postNumber: await nextNumber(ctx, organ.id, POST_SERIES, NO_YEAR),
  }
}

/** Passes the gates, takes the numbers and tells whoever follows: what a publication is, however it came to it. */
async function goOut(ctx: Context, organ: string, id: string, article: Article) {
  const edition = currentEdition(article)
  refuseObjection(embargoObjection(article.embargoUntil, ctx.clock.now().toISOString()))
  await passGates(ctx, { organ, id, edition })
  const house = await organById(ctx, organ)
  refuseProblems(placeProblems(house, edition.content))
  const numbers = await numbersFor(ctx, house, article)
  const path = articlePath(house.site?.path ?? '/', numbers.index.number)
  await announceArticle(ctx, organ, id)
  await announceRelated(ctx, organ, id)
  return { edition: edition.number, contentHash: edition.contentHash, ...numbers, path }
}

const BASIS = [OGI.cite('17'), OGI.cite('26')]

/** Makes an approved edition the live one. Approving is not publishing: this is an act of its own. */
export async function publishArticle(ctx: Context, input: Publication): Promise<void> {
  const { organ, id, key, seen } = input
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = ready(articleWithin(inside, organ, state, 'article.publish'), 'publish')
      const edition = currentEdition(article)
      refuseStale(edition, seen)
      refuseObjection(releaseObjection(edition, contentHash(edition.content)))
      const going = await goOut(inside, organ, id, article)
      const scheduled = inside.actor.id === SYSTEM.id ? article.schedule : null
      const payload = { ...going, ...(scheduled ? { scheduledBy: scheduled.by } : {}) }
      return [{ kind: 'article-published', payload, basis: BASIS }]
    },
  })
}

/**
 * Makes an edition live ahead of its reviews, on the word of a leader and with the reason. It must be looked at
 * afterwards; until then a clock runs and somebody's desk shows it.
 */
export async function publishUrgently(ctx: Context, input: Publication & { reason: string }): Promise<void> {
  const { organ, id, key, seen } = input
  const reason = input.reason.trim()
  if (reason === '') refuseProblems([{ field: 'reason', message: '请写明为什么等不及审完就要发布。' }])
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = ready(articleWithin(inside, organ, state, 'article.urgent'), 'publish-urgent')
      const edition = currentEdition(article)
      refuseStale(edition, seen)
      refuseObjection(urgentObjection(edition, inside.actor.id, contentHash(edition.content)))
      const left = edition.flow.filter((step) => !edition.signatures.some((one) => one.step === step))
      const { workdays } = lookLimitOn(await signingRules(inside, organ), today(inside))
      const going = await goOut(inside, organ, id, article)
      const payload = { ...going, urgent: { reason, left, within: workdays } }
      return [{ kind: 'article-published', payload, basis: BASIS }]
    },
  })
}
