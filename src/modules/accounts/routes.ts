import { implement } from '@orpc/server'
import { toDataURL } from 'qrcode'
import {
  confirmSecondFactor,
  dropSecondFactor,
  giveRole,
  listAccounts,
  openAccount,
  proposeSecondFactor,
  type Session,
  sessionOf,
  setDisabled,
  setPassword,
  signIn,
  signOut,
  takeRole,
} from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { type ApiContext, guard } from '#kernel/http/api.ts'
import { dropToken, giveToken, sessionToken } from '#kernel/http/session-cookie.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { changeOwnPassword, checkOwnPassword } from './actions/change-own-password.ts'
import { accountsContract } from './contract.ts'
import { oneTimePassword } from './one-time-password.ts'

const os = implement(accountsContract).$context<ApiContext>().use(guard)
const done = { ok: true } as const

const shown = (session: Session) => ({
  id: session.actor.id,
  username: session.username,
  name: session.actor.name,
  mustChange: session.mustChange,
  secondFactor: session.secondFactor,
  csrf: session.csrf,
  grants: [...session.actor.grants],
})

function signedIn(session: Session | undefined): Session {
  if (!session) throw new Refusal('请先登录。', 'unauthenticated')
  return session
}

/** The accounts that hold a role in this organ; another organ's are as good as absent. */
async function accountsOf(ctx: Context, organ: string) {
  const accounts = await listAccounts(ctx)
  return accounts
    .filter((account) => account.grants.some((grant) => grant.organ === organ))
    .map((account) => ({ ...account, grants: account.grants.filter((grant) => grant.organ === organ) }))
}

async function accountOf(ctx: Context, organ: string, id: string) {
  const account = (await accountsOf(ctx, organ)).find((one) => one.id === id)
  if (!account) throw new NotFound('这个账号')
  return account
}

const ownRoutes = {
  current: os.current.handler(({ context }) => (context.session ? shown(context.session) : null)),
  signIn: os.signIn.handler(async ({ context: { ctx, reply }, input }) => {
    const { token } = await signIn(ctx, input)
    giveToken(ctx, reply, token)
    return shown(signedIn(await sessionOf(ctx, token)))
  }),
  signOut: os.signOut.handler(async ({ context: { ctx, request, reply } }) => {
    const token = sessionToken(request)
    if (token) await signOut(ctx, token)
    dropToken(reply)
    return done
  }),
  changePassword: os.changePassword.handler(async ({ context, input }) => {
    const { ctx, reply } = context
    const session = signedIn(context.session)
    await changeOwnPassword(ctx, session, input)
    dropToken(reply)
    return done
  }),
  proposeSecondFactor: os.proposeSecondFactor.handler(async ({ context }) => {
    const proposal = proposeSecondFactor(signedIn(context.session).username)
    return { ...proposal, qr: await toDataURL(proposal.uri) }
  }),
  confirmSecondFactor: os.confirmSecondFactor.handler(async ({ context: { ctx }, input }) => {
    await confirmSecondFactor(ctx, input.secret, input.code)
    return done
  }),
  dropSecondFactor: os.dropSecondFactor.handler(async ({ context, input }) => {
    await checkOwnPassword(context.ctx, signedIn(context.session).username, input.password, 'password')
    await dropSecondFactor(context.ctx, context.ctx.actor.id)
    return done
  }),
}

const organRoutes = {
  list: os.list.handler(({ context: { ctx }, input }) => accountsOf(ctx, input.organ)),
  open: os.open.handler(async ({ context: { ctx }, input }) => {
    const password = oneTimePassword()
    const { organ, username, name, department } = input
    const grants = input.roles.map((role) => ({ organ, role, department }))
    const id = await openAccount(ctx, { username, name, password, mustChange: true, grants })
    return { id, oneTimePassword: password }
  }),
  giveRole: os.giveRole.handler(async ({ context: { ctx }, input: { organ, account, role, department } }) => {
    await accountOf(ctx, organ, account)
    await giveRole(ctx, account, { organ, role, department })
    return done
  }),
  takeRole: os.takeRole.handler(async ({ context: { ctx }, input: { organ, account, role } }) => {
    await accountOf(ctx, organ, account)
    if (account === ctx.actor.id && role === 'admin')
      throw new Refusal('不能收回自己的管理员角色，请由另一位管理员操作。', 'conflict')
    await takeRole(ctx, account, organ, role)
    return done
  }),
  resetPassword: os.resetPassword.handler(async ({ context: { ctx }, input: { organ, account } }) => {
    const { username } = await accountOf(ctx, organ, account)
    const password = oneTimePassword()
    await setPassword(ctx, organ, username, password, true)
    return { oneTimePassword: password }
  }),
  setDisabled: os.setDisabled.handler(async ({ context: { ctx }, input: { organ, account, disabled } }) => {
    await accountOf(ctx, organ, account)
    if (account === ctx.actor.id) throw new Refusal('不能停用自己的账号。', 'conflict')
    await setDisabled(ctx, organ, account, disabled)
    return done
  }),
}

/** The console's interface to accounts. */
export const accountsRoutes = os.router({ ...ownRoutes, ...organRoutes })
