import { passwordOf, type Session, setPassword } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'

/** Refuses when the password typed is not the account's own. */
export async function checkOwnPassword(
  ctx: Context,
  username: string,
  password: string,
  field: string,
): Promise<void> {
  if (!(await passwordOf(ctx, username, password)))
    throw new Refusal('现在的密码不对。', 'invalid', [{ field, message: '现在的密码不对。' }])
}

/** Changes one's own password; all one's sessions end, and one signs in again. */
export async function changeOwnPassword(
  ctx: Context,
  session: Session,
  input: { current: string; next: string },
): Promise<void> {
  await checkOwnPassword(ctx, session.username, input.current, 'current')
  if (input.current === input.next)
    throw new Refusal('新密码不能与现在的相同。', 'invalid', [
      { field: 'next', message: '不能与现在的相同。' },
    ])
  const organ = session.actor.grants[0]?.organ
  if (!organ) throw new Refusal('您的账号还没有任何角色，请联系管理员。', 'forbidden')
  await setPassword(ctx, organ, session.username, input.next, false)
}
