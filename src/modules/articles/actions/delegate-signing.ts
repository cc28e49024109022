import { listAccounts } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { type Grant, may } from '#kernel/permissions.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { type Day, OGI } from '#law/index.ts'
import { refuseProblems } from '../read-draft.ts'
import { inOrder, type SigningStep, WHOLE_FLOW } from '../rules/signing-flow.ts'
import { type Delegation, delegationProcedure } from '../signing/delegation.ts'
import { STEPS } from '../transitions.ts'

/** Who signs for whom, which steps, and on which days. */
export interface WantedDelegation {
  giver: string
  taker: string
  steps: SigningStep[]
  from: Day
  to: Day
  reason: string
}

const BASIS = [OGI.cite('17')]

/** Somebody who runs the accounts may appoint a stand-in for another; everybody else gives only their own. */
function mayGiveFor(ctx: Context, organ: string, giver: string): boolean {
  return giver === ctx.actor.id || may(ctx.actor.grants, 'account.edit', ctx.lineage(organ))
}

const holds = (grants: readonly Grant[], lineage: string[]) =>
  WHOLE_FLOW.filter((step) => may(grants, STEPS[step].permission, lineage))

async function problemsOf(ctx: Context, organ: string, wanted: WantedDelegation) {
  const accounts = (await listAccounts(ctx)).filter((account) => !account.disabled)
  const lineage = ctx.lineage(organ)
  const giver = accounts.find((account) => account.id === wanted.giver)
  const taker = accounts.find((account) => account.id === wanted.taker)
  const held = giver ? holds(giver.grants, lineage) : []
  const able = taker !== undefined && may(taker.grants, 'article.sign', lineage)
  const lacking = wanted.steps.some((step) => !held.includes(step))
  return [
    ...(able && taker.id !== wanted.giver
      ? []
      : [{ field: 'taker', message: '代签人要是本单位另一位能看稿件的人员。' }]),
    ...(wanted.steps.length === 0 ? [{ field: 'steps', message: '请选择委托哪几道。' }] : []),
    ...(lacking ? [{ field: 'steps', message: '只能委托委托人自己的角色能办的几道。' }] : []),
    ...(wanted.to < wanted.from ? [{ field: 'to', message: '结束日期不能早于开始日期。' }] : []),
    ...(wanted.to < today(ctx) ? [{ field: 'to', message: '结束日期已经过去了。' }] : []),
    ...(wanted.reason.trim() === '' ? [{ field: 'reason', message: '请写明为什么委托。' }] : []),
  ]
}

/** Lets one person sign in another's place for some days. */
export async function delegateSigning(
  ctx: Context,
  input: { organ: string; id: string; key: string; wanted: WantedDelegation },
): Promise<void> {
  const { organ, id, key, wanted } = input
  if (!mayGiveFor(ctx, organ, wanted.giver))
    throw new Refusal('只能委托自己的审校；替别人指定代签人要由管理员来办。', 'forbidden')
  refuseProblems(await problemsOf(ctx, organ, wanted))
  const payload: Omit<Delegation, 'endedOn'> = {
    ...wanted,
    steps: inOrder(wanted.steps),
    reason: wanted.reason.trim(),
  }
  await act(
    ctx,
    delegationProcedure,
  )({
    organ,
    id,
    key,
    decide: ({ state }) => (state ? [] : [{ kind: 'delegated', payload, basis: BASIS }]),
  })
}

/** Ends a delegation from today on. */
export async function endDelegation(
  ctx: Context,
  { organ, id, key }: { organ: string; id: string; key: string },
): Promise<void> {
  await act(
    ctx,
    delegationProcedure,
  )({
    organ,
    id,
    key,
    decide({ state }, inside) {
      if (!state) throw new NotFound('这项委托')
      if (!mayGiveFor(inside, organ, state.giver)) throw new NotFound('这项委托')
      if (state.endedOn !== null) return []
      return [{ kind: 'delegation-ended', payload: {}, basis: BASIS }]
    },
  })
}
