import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { articleProcedure } from '../article-procedure.ts'

/** The page of a document as it went out. */
export interface KeptPage {
  url: string
  sha256: string
  bytes: number
}

/** Notes which page residents could read from now on; the same page of the same edition is noted once. */
export async function recordEvidence(ctx: Context, organ: string, id: string, page: KeptPage): Promise<void> {
  await act(
    ctx,
    articleProcedure,
  )({
    organ,
    id,
    key: ctx.newId(),
    decide({ state }) {
      const edition = state?.live ?? null
      if (!state || edition === null) return []
      const last = state.pageKept
      if (last?.edition === edition && last.sha256 === page.sha256) return []
      return [{ kind: 'page-kept', payload: { edition, ...page } }]
    },
  })
}
