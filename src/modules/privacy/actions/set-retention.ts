import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { retentionProcedure } from '../retention-setting.ts'
import { RETENTION, type RetentionRule, ruleProblem } from '../rules/retention.ts'

/** Sets for how long an organ keeps identities, from a day on. */
export async function setRetention(
  ctx: Context,
  { organ, key, ...rule }: RetentionRule & { organ: string; key: string },
): Promise<void> {
  const problem = ruleProblem(rule, today(ctx))
  if (problem) throw new Refusal(problem.message, 'invalid', [problem])
  await act(
    ctx,
    retentionProcedure,
  )({
    organ,
    id: organ,
    key,
    decide: () => [{ kind: 'retention-set', payload: rule, basis: [RETENTION] }],
  })
}
