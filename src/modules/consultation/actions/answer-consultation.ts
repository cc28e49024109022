import { type Context, inTransaction } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { publishedByIds } from '#modules/articles/index.ts'
import { consultationProcedure, type PublishedResult } from '../consultation.ts'
import type { ConsultationResult } from '../contract.ts'
import { RESULT_BASIS, resultProblem, UNRELATED } from '../rules/result-problem.ts'
import { groupCounts } from '../store.ts'
import { announceConsultation, consultationAt } from './consultation-at.ts'

async function requirePublished(ctx: Context, organ: string, article: string | null): Promise<void> {
  if (article === null) return
  const [found] = await publishedByIds(ctx, organ, [article])
  if (found) return
  const message = '没有找到这篇已发布的文章，请先发布，再关联。'
  throw new Refusal(message, 'invalid', [{ field: 'result.article', message }])
}

async function counted(
  ctx: Context,
  organ: string,
  id: string,
  { overview, answers, article }: ConsultationResult,
): Promise<PublishedResult> {
  const counts = new Map((await groupCounts(ctx.db, organ, id)).map((one) => [one.group, one.count]))
  const unhandled = counts.get('') ?? 0
  const groups = [...counts.keys()].filter((group) => group !== '')
  const problem = resultProblem({ unhandled, groups, answers })
  if (problem)
    throw new Refusal(problem.message, 'invalid', [{ ...problem, field: `result.${problem.field}` }])
  return {
    overview,
    article,
    received: [...counts.values()].reduce((sum, count) => sum + count, 0),
    unrelated: counts.get(UNRELATED) ?? 0,
    answers: answers.map((answer) => ({ ...answer, count: counts.get(answer.group) ?? 0 })),
  }
}

/** Publishes what was adopted and why the rest was not, for every group of opinions. */
export async function answerConsultation(
  ctx: Context,
  input: { organ: string; id: string; key: string; result: ConsultationResult },
): Promise<void> {
  const { organ, id, key, result } = input
  await inTransaction(ctx, async (inside) => {
    await act(
      inside,
      consultationProcedure,
    )({
      organ,
      id,
      key,
      async decide({ state }) {
        consultationAt(state, 'answer')
        await requirePublished(inside, organ, result.article)
        const payload = { result: await counted(inside, organ, id, result) }
        return [{ kind: 'answered', payload, basis: [RESULT_BASIS] }]
      },
    })
    await announceConsultation(inside, organ, id)
  })
}
