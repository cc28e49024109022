import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { OGI } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { refuseProblems } from '../read-draft.ts'
import { type FlowRule, flowProblem, inOrder } from '../rules/signing-flow.ts'
import { type LookLimit, RULES_ID, signingRulesProcedure } from '../signing/signing-rules.ts'

const BASIS = [OGI.cite('17')]

/** Sets which steps a column asks for from a day on, with the local rule that says so. Texts on their way keep theirs. */
export async function setFlow(
  ctx: Context,
  { organ, key, rule }: { organ: string; key: string; rule: FlowRule },
): Promise<void> {
  const problem = flowProblem(rule.steps)
  const columns = (await organById(ctx, organ)).site?.columns ?? []
  const known = rule.column === null || columns.some((column) => column.key === rule.column)
  refuseProblems([
    ...(problem ? [{ field: 'steps', message: problem.message }] : []),
    ...(known ? [] : [{ field: 'column', message: '本单位网站没有这个栏目，请重新选择。' }]),
    ...(rule.source.trim() === '' ? [{ field: 'source', message: '请写明依据的制度名称和文号。' }] : []),
  ])
  const payload = { ...rule, steps: inOrder(rule.steps), source: rule.source.trim() }
  await act(
    ctx,
    signingRulesProcedure,
  )({ organ, id: RULES_ID, key, decide: () => [{ kind: 'flow-set', payload, basis: BASIS }] })
}

/** Sets within how many workdays an urgent publication is looked at, from a day on. */
export async function setLookLimit(
  ctx: Context,
  { organ, key, limit }: { organ: string; key: string; limit: LookLimit },
): Promise<void> {
  await act(
    ctx,
    signingRulesProcedure,
  )({ organ, id: RULES_ID, key, decide: () => [{ kind: 'look-limit-set', payload: limit, basis: BASIS }] })
}
