import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI, WEBSITE_GUIDE } from '#law/index.ts'
import { announceArticle } from '../announce-article.ts'
import { type Article, currentEdition, liveEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { publishedByIds } from '../published.ts'
import { articleWithin } from '../read-article.ts'
import { refuseProblems } from '../read-draft.ts'
import { announceRelated } from '../related.ts'
import { type ValidityNote, validityProblems } from '../rules/validity.ts'

interface OnArticle {
  organ: string
  id: string
  key: string
}

function live(article: Article): Article {
  if (article.live === null) throw new Refusal('稿件没有在网站上公开。', 'conflict')
  return article
}

/** Refuses documents that residents cannot read: a link must lead somewhere. */
async function refuseUnread(ctx: Context, organ: string, field: string, ids: readonly string[]) {
  const found = new Set((await publishedByIds(ctx, organ, ids)).map((row) => row.id))
  if (ids.some((id) => !found.has(id)))
    refuseProblems([{ field, message: '选定的稿件没有在本单位网站上公开。' }])
}

/** Says whether a live document still holds, and by which document it was changed; both pages then show it. */
export async function setValidity(ctx: Context, input: OnArticle & { said: ValidityNote }): Promise<void> {
  const { organ, id, key, said } = input
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = live(articleWithin(inside, organ, state, 'article.relate'))
      const { metadata } = (liveEdition(article) ?? currentEdition(article)).content
      const subject = { id, documentNumber: metadata.documentNumber, madeOn: metadata.madeOn }
      refuseProblems(validityProblems(said, subject, today(inside)))
      if (said.by !== null) await refuseUnread(inside, organ, 'by', [said.by])
      await announceArticle(inside, organ, id)
      await announceRelated(inside, organ, id, said.by === null ? [] : [said.by])
      const payload = { ...said, note: said.note.trim(), edition: article.live ?? 0 }
      return [{ kind: 'validity-set', payload, basis: [WEBSITE_GUIDE.cite('来源')] }]
    },
  })
}

/** Says which documents a live one explains; both ends then show it. */
export async function setPolicies(ctx: Context, input: OnArticle & { policies: string[] }): Promise<void> {
  const { organ, id, key } = input
  const policies = [...new Set(input.policies)]
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const article = live(articleWithin(inside, organ, state, 'article.relate'))
      if (policies.includes(id)) refuseProblems([{ field: 'policies', message: '解读不能解读它自己。' }])
      await refuseUnread(inside, organ, 'policies', policies)
      await announceArticle(inside, organ, id)
      await announceRelated(inside, organ, id, policies)
      const payload = { policies, edition: article.live ?? 0 }
      return [{ kind: 'policies-set', payload, basis: [OGI.cite('20(1)')] }]
    },
  })
}
