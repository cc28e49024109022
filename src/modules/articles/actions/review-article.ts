import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { articleWithin } from '../read-article.ts'
import { refuseProblems } from '../read-draft.ts'
import { type ReviewStep, signingObjection } from '../rules/may-sign.ts'
import { reviewStep } from '../transitions.ts'
import { ready, refuseStale } from '../write-edition.ts'

/** One reviewer's word on one edition. `seen` is the content hash of the text that was read. */
export interface Review {
  organ: string
  id: string
  key: string
  step: ReviewStep
  verdict: 'approve' | 'return'
  reason?: string
  seen?: string
}

/** Signs a review of the edition, or gives the edition back with a reason. */
export async function reviewArticle(ctx: Context, review: Review): Promise<void> {
  const { organ, id, key, step, verdict, reason = '', seen } = review
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }, inside) {
      const permission = `article.review-${step}` as const
      const article = ready(articleWithin(inside, organ, state, permission), reviewStep(step))
      const edition = currentEdition(article)
      refuseStale(edition, seen)
      const objection = signingObjection(edition, inside.actor.id)
      if (objection) throw new Refusal(objection.message, 'forbidden')
      const { number, contentHash } = edition
      const basis = [OGI.cite('17')]
      if (verdict === 'approve')
        return [{ kind: 'review-signed', payload: { edition: number, step, contentHash }, basis }]
      if (reason === '') refuseProblems([{ field: 'reason', message: '请写明退回原因，方便作者修改。' }])
      return [{ kind: 'article-returned', payload: { edition: number, step, reason }, basis }]
    },
  })
}
