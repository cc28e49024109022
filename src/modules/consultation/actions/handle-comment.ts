import type { Context } from '#kernel/context.ts'
import { act, findCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { commentProcedure } from '../comment.ts'
import { consultationProcedure } from '../consultation.ts'
import { RESULT_BASIS } from '../rules/result-problem.ts'
import { consultationAt } from './consultation-at.ts'

/** Sorts a comment into a group and sums it up, without the person; may be done anew until the result is out. */
export async function handleComment(
  ctx: Context,
  input: { organ: string; id: string; comment: string; key: string; group: string; summary: string },
): Promise<void> {
  const { organ, id, comment, key, group, summary } = input
  await act(
    ctx,
    commentProcedure,
  )({
    organ,
    id: comment,
    key,
    async decide({ state }, inside) {
      if (state?.consultation !== id) throw new NotFound('这条意见')
      const about = await findCase(inside, consultationProcedure, organ, id)
      consultationAt(about?.state, 'handle')
      return [{ kind: 'comment-handled', payload: { group, summary }, basis: [RESULT_BASIS] }]
    },
  })
}
