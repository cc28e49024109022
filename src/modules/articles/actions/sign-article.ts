import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI } from '#law/index.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { refuseUnanswered } from '../proofing/refuse-unanswered.ts'
import { articleWithin } from '../read-article.ts'
import { refuseProblems } from '../read-draft.ts'
import { type Examination, examinationBasis, examinationProblems } from '../rules/disclosure-mode.ts'
import type { SigningStep } from '../rules/signing-flow.ts'
import { requirePower } from '../signing/powers.ts'
import { ready, refuseStale } from '../write-edition.ts'

interface Signing {
  organ: string
  id: string
  key: string
  /** The content hash of the text that was read. */
  seen?: string | undefined
}

/** One reviewer's or proofreader's word on one edition. */
export interface Review extends Signing {
  step: Exclude<SigningStep, 'source'>
  verdict: 'approve' | 'return'
  reason?: string
}

/** The examiner's word on one edition: how it becomes public, if at all; or it is given back. */
export interface SourceReview extends Signing, Examination {}

async function toSign(
  ctx: Context,
  state: Parameters<typeof articleWithin>[2],
  { organ, seen }: Signing,
  step: SigningStep,
) {
  const article = articleWithin(ctx, organ, state, 'article.read')
  const edition = currentEdition(article)
  const { standsFor } = await requirePower(ctx, organ, edition, step)
  ready(article, step)
  refuseStale(edition, seen)
  const signing = { edition: edition.number, contentHash: edition.contentHash }
  return { edition, signing: standsFor === null ? signing : { ...signing, standsFor } }
}

const MISSING_REASON = { field: 'reason', message: '请写明退回原因，方便作者修改。' }

/** Signs a review or a proofread of the edition, or gives the edition back with a reason. */
export async function signArticle(ctx: Context, review: Review): Promise<void> {
  const { organ, id, key, step, verdict, reason = '' } = review
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const { edition, signing } = await toSign(inside, state, review, step)
      const basis = [OGI.cite('17')]
      if (verdict === 'approve') {
        await refuseUnanswered(inside, { organ, id, edition }, step)
        return [{ kind: 'review-signed', payload: { ...signing, step }, basis }]
      }
      if (reason.trim() === '') refuseProblems([MISSING_REASON])
      const payload = { edition: signing.edition, step, reason: reason.trim() }
      return [{ kind: 'article-returned', payload, basis }]
    },
  })
}

/** Signs the examination of secrecy and says how the text becomes public; what is kept back leaves the flow. */
export async function examineArticle(ctx: Context, review: SourceReview): Promise<void> {
  const { organ, id, key, mode, ground, note } = review
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const { signing } = await toSign(inside, state, review, 'source')
      const examination = { mode, ground, note: note.trim() }
      refuseProblems(examinationProblems(examination))
      const payload = { ...signing, ...examination }
      return [{ kind: 'source-examined', payload, basis: examinationBasis(examination) }]
    },
  })
}

/** Gives an edition back before its secrecy was examined, with a reason. */
export async function returnUnexamined(ctx: Context, review: Signing & { reason: string }): Promise<void> {
  const { organ, id, key } = review
  const reason = review.reason.trim()
  if (reason === '') refuseProblems([MISSING_REASON])
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      const { signing } = await toSign(inside, state, review, 'source')
      const payload = { edition: signing.edition, step: 'source' as const, reason }
      return [{ kind: 'article-returned', payload, basis: [OGI.cite('17')] }]
    },
  })
}
