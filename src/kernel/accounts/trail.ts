import type { Context } from '../context.ts'
import { act, type Procedure } from '../ledger/index.ts'
import type { Role } from '../permissions.ts'
import { grantsOf } from './store.ts'

type AccountEvent =
  | { kind: 'role-given' | 'role-taken'; payload: { role: Role; department: string } }
  | {
      kind:
        | 'account-opened'
        | 'password-set'
        | 'account-disabled'
        | 'account-enabled'
        | 'second-factor-set'
        | 'second-factor-dropped'
      payload: object
    }

/** The trail of what was done to accounts; passwords and names never enter it. */
export const accountTrail: Procedure<number, AccountEvent> = {
  kind: 'account',
  begin: 0,
  apply: (count) => count + 1,
}

/** Notes in an organ's ledger what was done to an account. */
export async function note(
  ctx: Context,
  organ: string,
  accountId: string,
  event: AccountEvent,
): Promise<void> {
  await act(ctx, accountTrail)({ organ, id: accountId, key: ctx.newId(), decide: () => [event] })
}

/** Notes in every organ where the account holds a role that its second factor was turned on or off. */
export async function noteSecondFactor(ctx: Context, accountId: string, on: boolean): Promise<void> {
  const organs = new Set((await grantsOf(ctx.db, accountId)).map((grant) => grant.organ))
  for (const organ of organs)
    await note(ctx, organ, accountId, {
      kind: on ? 'second-factor-set' : 'second-factor-dropped',
      payload: {},
    })
}
