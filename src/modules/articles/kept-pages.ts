import type { Context } from '#kernel/context.ts'
import { readCases } from '#kernel/ledger/index.ts'
import { articleProcedure } from './article-procedure.ts'

/** The hash of the page last kept as evidence of each of these live documents; those without one are left out. */
export async function keptPages(
  ctx: Pick<Context, 'db'>,
  organ: string,
  ids: string[],
): Promise<Map<string, string>> {
  const cases = await readCases(ctx, articleProcedure, organ, ids)
  return new Map(
    cases.flatMap(({ id, state }) =>
      state?.pageKept && state.pageKept.edition === state.live ? [[id, state.pageKept.sha256]] : [],
    ),
  )
}
