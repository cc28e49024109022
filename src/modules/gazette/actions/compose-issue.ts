import { canonical } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import { GAZETTE_SERIES, gazetteProcedure, issueLabel } from '../issue.ts'

interface Composition {
  title: string
  articles: string[]
}

/** Documents in the order given, each once; only what is public may be chosen. */
async function chosen(ctx: Context, organ: string, articles: string[]): Promise<string[]> {
  const ids = [...new Set(articles)]
  const live = new Set((await publishedByIds(ctx, organ, ids)).map(({ id }) => id))
  if (ids.every((id) => live.has(id))) return ids
  const message = '选中的稿件里有还没有发布或者已经撤回的，请去掉后再保存。'
  throw new Refusal(message, 'invalid', [{ field: 'articles', message }])
}

/** Begins an issue under the next number of its year. */
export async function beginIssue(
  ctx: Context,
  input: { organ: string; key: string; year: number } & Composition,
): Promise<{ id: string; label: string }> {
  const { organ, key, year, title } = input
  await organById(ctx, organ)
  const id = caseOfKey(ctx, gazetteProcedure.kind, organ, key)
  const { state } = await act(
    ctx,
    gazetteProcedure,
  )({
    organ,
    id,
    key,
    async decide(_, inside) {
      const articles = await chosen(inside, organ, input.articles)
      const number = await nextNumber(inside, organ, GAZETTE_SERIES, year)
      return [{ kind: 'gazette-begun', payload: { year, number, title, articles }, basis: [OGI.cite('23')] }]
    },
  })
  if (!state) throw new Error('an issue begun has a state')
  return { id, label: issueLabel(state) }
}

/** Says anew what an issue is to hold; what residents read stays until it is published again. */
export async function composeIssue(
  ctx: Context,
  input: { organ: string; id: string; key: string } & Composition,
): Promise<void> {
  const { organ, id, key, title } = input
  await act(
    ctx,
    gazetteProcedure,
  )({
    organ,
    id,
    key,
    async decide({ state }, inside) {
      if (!state) throw new NotFound('这一期公报')
      const articles = await chosen(inside, organ, input.articles)
      if (canonical({ title, articles }) === canonical({ title: state.title, articles: state.articles }))
        return []
      return [{ kind: 'gazette-composed', payload: { title, articles }, basis: [OGI.cite('23')] }]
    },
  })
}
