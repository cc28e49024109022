import { canonical } from '#kernel/canonical.ts'
import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI } from '#law/index.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { organById } from '#modules/organs/index.ts'
import { type Plan, planOf, planProcedure } from '../plan.ts'

async function requirePublished(ctx: Context, organ: string, article: string | null): Promise<void> {
  if (article === null) return
  const [found] = await publishedByIds(ctx, organ, [article])
  if (found) return
  const message = '没有找到这篇已发布的文章，请先发布分工方案，再关联。'
  throw new Refusal(message, 'invalid', [{ field: 'article', message }])
}

/** Sets up a year's plan, or changes its title and the published document it stands in. */
export async function setPlan(
  ctx: Context,
  input: { organ: string; key: string } & Plan,
): Promise<{ id: string }> {
  const { organ, key, ...plan } = input
  await organById(ctx, organ)
  const { id } = await act(
    ctx,
    planProcedure,
  )({
    organ,
    id: planOf(plan.year),
    key,
    async decide({ state }, inside) {
      await requirePublished(inside, organ, plan.article)
      if (state && canonical(state) === canonical(plan)) return []
      return [{ kind: 'plan-set', payload: plan, basis: [OGI.cite('45')] }]
    },
  })
  return { id }
}
