import { type Context, inTransaction, today } from '#kernel/context.ts'
import { act, caseOfKey, type Draft } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import {
  type AccountEvent,
  type AccountFacts,
  type MediaAccount,
  mediaAccountProcedure,
} from '../media-account.ts'
import { MEDIA_BASIS } from '../rules/account-standing.ts'

interface OneAccount {
  organ: string
  id: string
  key: string
}

type Standing = NonNullable<MediaAccount>

async function requireDepartment(ctx: Context, organ: string, department: string): Promise<void> {
  if ((await organById(ctx, organ)).departments.some((each) => each.id === department)) return
  const message = '没有这个部门，请从列表里选择。'
  throw new Refusal(message, 'invalid', [{ field: 'department', message }])
}

async function onAccount(
  ctx: Context,
  { organ, id, key }: OneAccount,
  decide: (state: MediaAccount) => Draft<AccountEvent>[],
) {
  await inTransaction(ctx, async (inside) => {
    await act(inside, mediaAccountProcedure)({ organ, id, key, decide: ({ state }) => decide(state) })
    await announce(inside, 'site', organ, 'media')
  })
}

function onStanding(ctx: Context, one: OneAccount, decide: (state: Standing) => Draft<AccountEvent>) {
  return onAccount(ctx, one, (state) => {
    if (!state) throw new NotFound('这个账号')
    if (state.closed) throw new Refusal('这个账号已经注销，不能再改。', 'conflict')
    return [decide(state)]
  })
}

/** Enters a new-media account in the register. Nothing is known of its updates yet. */
export async function registerAccount(
  ctx: Context,
  input: { organ: string; key: string; account: AccountFacts },
): Promise<{ id: string }> {
  const { organ, key, account } = input
  await requireDepartment(ctx, organ, account.department)
  const id = caseOfKey(ctx, 'media-account', organ, key)
  await onAccount(ctx, { organ, id, key }, (state) =>
    state ? [] : [{ kind: 'account-registered', payload: account }],
  )
  return { id }
}

/** Corrects what is known of an account. */
export async function changeAccount(
  ctx: Context,
  input: OneAccount & { account: AccountFacts },
): Promise<void> {
  await requireDepartment(ctx, input.organ, input.account.department)
  await onStanding(ctx, input, () => ({ kind: 'account-changed', payload: input.account }))
}

/** Notes by hand when an account was last updated, and what shows it. */
export async function noteUpdate(
  ctx: Context,
  input: OneAccount & { day: Day; proof: string },
): Promise<void> {
  const { day, proof } = input
  await onStanding(ctx, input, () => {
    if (day > today(ctx)) {
      const message = '最近更新日期不能晚于今天，请核对。'
      throw new Refusal(message, 'invalid', [{ field: 'day', message }])
    }
    return { kind: 'update-noted', payload: { day, proof }, basis: [MEDIA_BASIS] }
  })
}

/** Takes an account that was given up out of the register. */
export async function closeAccount(ctx: Context, input: OneAccount & { reason: string }): Promise<void> {
  await onStanding(ctx, input, () => ({ kind: 'account-closed', payload: { reason: input.reason } }))
}
