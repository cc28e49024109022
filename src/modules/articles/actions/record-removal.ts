import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import type { Removal } from '../article.ts'
import { articleProcedure } from '../article-procedure.ts'

/** Notes what was found on the site after a document was taken off it; noted once for each withdrawal. */
export async function recordRemoval(
  ctx: Context,
  organ: string,
  id: string,
  found: Omit<Removal, 'at'>,
): Promise<void> {
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key: ctx.newId(),
    decide({ state }) {
      if (!state?.withdrawn || state.live !== null || state.removal !== null) return []
      return [{ kind: 'removal-noted', payload: { edition: state.withdrawn.edition, ...found } }]
    },
  })
}
