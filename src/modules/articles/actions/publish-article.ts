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
import { type Content, contentHash, type Edition } from '../edition.ts'
import { articleWithin } from '../read-article.ts'
import { placeProblems, refuseProblems } from '../read-draft.ts'
import { releaseObjection } from '../rules/may-sign.ts'
import { ready, refuseStale } from '../write-edition.ts'

function refuseUnreviewed(edition: Edition): void {
  const objection = releaseObjection(edition, contentHash(edition.content))
  if (objection) throw new Refusal(objection.message, 'conflict')
}

/** What was signed is a hash; the bytes behind it must still be those. */
async function refuseDamaged(ctx: Context, { bodyHash, attachments }: Content): Promise<void> {
  for (const hash of [bodyHash, ...attachments.map((attachment) => attachment.hash)])
    if (!(await ctx.files.intact(hash)))
      throw new Refusal('稿件的正文或附件在存储中缺失或损坏，不能发布。请联系管理员。', 'conflict')
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

/** Makes an approved edition the live one. Approving is not publishing: this is an act of its own. */
export async function publishArticle(
  ctx: Context,
  input: { organ: string; id: string; key: string; seen?: string | undefined },
): Promise<void> {
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
      refuseUnreviewed(edition)
      await refuseDamaged(inside, edition.content)
      const house = await organById(inside, organ)
      refuseProblems(placeProblems(house, edition.content))
      const numbers = await numbersFor(inside, house, article)
      const path = articlePath(house.site?.path ?? '/', numbers.index.number)
      await announceArticle(inside, organ, id)
      const payload = { edition: edition.number, contentHash: edition.contentHash, ...numbers, path }
      return [{ kind: 'article-published', payload, basis: [OGI.cite('17'), OGI.cite('26')] }]
    },
  })
}
