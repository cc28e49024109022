import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { currentEdition } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'
import { nextStepOf, STATUS_BEFORE } from '../signing/next-step.ts'

const ON_ITS_WAY = new Set<string>([...Object.values(STATUS_BEFORE), 'approved'])

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
      const { flow, signatures } = currentEdition(state)
      const last = flow.at(-1)
      if (!state.working || last === undefined || !ON_ITS_WAY.has(state.working.status)) return []
      const step = nextStepOf({ flow, signatures }) ?? last
      const payload = { edition: state.working.edition, step, reason }
      return [{ kind: 'article-returned', payload, basis: [OGI.cite('17')] }]
    },
  })
}
