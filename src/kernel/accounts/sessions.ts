import { randomBytes } from 'node:crypto'
import { sha256 } from '../canonical.ts'
import { type Context, inTransaction } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { Actor } from './actor.ts'
import { lockMinutes } from './lockout.ts'
import { passwordFits } from './password.ts'
import { secondFactor } from './second-factor.ts'
import {
  type AccountRow,
  accountById,
  accountByUsername,
  deleteSessions,
  extendSession,
  grantsOf,
  insertSession,
  sessionByHash,
  updateAccount,
} from './store.ts'
import { isUsername } from './username.ts'

const SESSION_HOURS = 8
const RENEW_WHEN_LEFT_HOURS = 7

/** Name or password wrong, or the account rests: which of them is not said. */
export class SignInRefused extends Refusal {
  constructor(message = '用户名或密码不对。连续输错会暂时锁定账号。') {
    super(message, 'unauthenticated')
  }
}

/** A second factor is asked for. */
export class SecondFactorNeeded extends Refusal {
  constructor(message = '请输入动态验证码。') {
    super(message, 'unauthenticated', [{ field: 'code', message }])
  }
}

/** An open session: who, and the token pages must send back with each change. */
export interface Session {
  actor: Actor
  csrf: string
  username: string
  mustChange: boolean
  secondFactor: boolean
}

const later = (ctx: Context, hours: number) =>
  new Date(ctx.clock.now().getTime() + hours * 3600_000).toISOString()

async function noteFailure(ctx: Context, account: AccountRow): Promise<void> {
  const failures = account.failures + 1
  const minutes = lockMinutes(failures)
  await updateAccount(ctx.db, account.id, {
    failures,
    locked_until: minutes > 0 ? later(ctx, minutes / 60) : null,
  })
}

/** Whether an account rests after too many wrong tries. */
function isResting(ctx: Context, account: AccountRow): boolean {
  return account.locked_until !== null && account.locked_until > ctx.clock.now().toISOString()
}

type Attempt = { refused: Refusal } | { account: AccountRow }

async function attempt(ctx: Context, username: string, password: string, code: string): Promise<Attempt> {
  const account = isUsername(username) ? await accountByUsername(ctx.db, username, true) : undefined
  const fits = await passwordFits(account?.password_hash ?? null, password)
  if (!account || account.disabled || isResting(ctx, account)) return { refused: new SignInRefused() }
  if (!fits) {
    await noteFailure(ctx, account)
    return { refused: new SignInRefused() }
  }
  if (account.totp_secret !== null && code === '') return { refused: new SecondFactorNeeded() }
  const second = await secondFactor(ctx, account, code)
  if (!second.fits) {
    await noteFailure(ctx, account)
    return { refused: new SecondFactorNeeded('动态验证码不对，请等下一个再试。') }
  }
  await updateAccount(ctx.db, account.id, { failures: 0, locked_until: null, totp_step: second.step })
  return { account }
}

async function openSession(ctx: Context, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertSession(ctx.db, {
    token_hash: sha256(token),
    account_id: accountId,
    csrf: randomBytes(24).toString('base64url'),
    created_at: ctx.clock.now().toISOString(),
    expires_at: later(ctx, SESSION_HOURS),
  })
  return token
}

/** Signs in and returns the session's token; wrong tries are counted even though the request fails. */
export async function signIn(
  ctx: Context,
  given: { username: string; password: string; code: string },
): Promise<{ token: string }> {
  const outcome = await inTransaction(ctx, async (inside) => {
    const tried = await attempt(inside, given.username, given.password, given.code.replace(/\s/g, ''))
    // Opened while the account is still locked: a password changed meanwhile ends this session too.
    return 'refused' in tried ? tried : { token: await openSession(inside, tried.account.id) }
  })
  if ('refused' in outcome) throw outcome.refused
  return outcome
}

/** The session a token opens, or undefined; a session in use lives on. */
export async function sessionOf(ctx: Context, token: string): Promise<Session | undefined> {
  const tokenHash = sha256(token)
  const row = await sessionByHash(ctx.db, tokenHash, ctx.clock.now().toISOString())
  if (!row) return undefined
  const account = await accountById(ctx.db, row.account_id)
  if (!account || account.disabled) return undefined
  if (row.expires_at < later(ctx, RENEW_WHEN_LEFT_HOURS))
    await extendSession(ctx.db, tokenHash, later(ctx, SESSION_HOURS))
  const grants = await grantsOf(ctx.db, account.id)
  return {
    actor: { id: account.id, name: account.name, grants },
    csrf: row.csrf,
    username: account.username,
    mustChange: account.must_change,
    secondFactor: account.totp_secret !== null,
  }
}

/** Ends the session a token opens. */
export async function signOut(ctx: Context, token: string): Promise<void> {
  await deleteSessions(ctx.db, { tokenHash: sha256(token) })
}

/** Whether the password is that of the account, for steps that ask for it again; wrong tries count as at the door. */
export async function passwordOf(ctx: Context, username: string, password: string): Promise<boolean> {
  return inTransaction(ctx, async (inside) => {
    const account = await accountByUsername(inside.db, username, true)
    if (!account || isResting(inside, account)) return false
    if (await passwordFits(account.password_hash, password)) return true
    await noteFailure(inside, account)
    return false
  })
}
