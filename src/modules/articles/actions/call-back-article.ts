import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import type { WorkingStatus } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import type { ReviewStep } from '../rules/may-sign.ts'

const STEP_AT: Partial<Record<WorkingStatus, ReviewStep>> = {
  'first-review': 1,
  'second-review': 2,
  'final-review': 3,
  approved: 3,
}

/**
 * Gives an edition on its way to publication back to its writer, wherever it stands, since what it rests on has
 * gone; its signatures are void. Nothing happens to a draft or to a document without an edition under way.
 */
export async function callBackArticle(
  ctx: Context,
  input: { organ: string; id: string; key: string; reason: string },
): Promise<void> {
  const { organ, id, key, reason } = input
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }) {
      if (!state) throw new NotFound('这篇稿件')
      const step = state.working ? STEP_AT[state.working.status] : undefined
      if (!state.working || step === undefined) return []
      const payload = { edition: state.working.edition, step, reason }
      return [{ kind: 'article-returned', payload, basis: [OGI.cite('17')] }]
    },
  })
}
