import { type Context, inTransaction } from '../context.ts'
import { type Grant, ROLES, type Role } from '../permissions.ts'
import { NotFound, Refusal } from '../refusal.ts'
import { checkNewPassword, hashPassword } from './password.ts'
import {
  accountById,
  accountByUsername,
  allAccounts,
  deleteGrant,
  deleteSessions,
  insertAccount,
  insertGrant,
  updateAccount,
} from './store.ts'
import { note } from './trail.ts'
import { readUsername } from './username.ts'

/** An account to be opened. Without a password it cannot sign in until one is set. */
export interface NewAccount {
  username: string
  name: string
  password: string | null
  mustChange: boolean
  grants: Grant[]
}

function taken(username: string): Refusal {
  return new Refusal(`用户名 ${username} 已有人使用。`, 'conflict', [
    { field: 'username', message: '已有人使用' },
  ])
}

/** Opens an account with its roles and returns its id. */
export async function openAccount(ctx: Context, wanted: NewAccount): Promise<string> {
  const username = readUsername(wanted.username)
  if (wanted.password !== null) checkNewPassword(wanted.password, username)
  const passwordHash = wanted.password === null ? null : await hashPassword(wanted.password)
  return inTransaction(ctx, async (inside) => {
    const id = inside.newId()
    if (await accountByUsername(inside.db, username)) throw taken(username)
    await insertAccount(inside.db, {
      id,
      username,
      name: wanted.name,
      password_hash: passwordHash,
      totp_secret: null,
      totp_step: null,
      must_change: wanted.mustChange,
      disabled: false,
      failures: 0,
      locked_until: null,
    })
    const organs = [...new Set(wanted.grants.map((grant) => grant.organ))]
    for (const organ of organs) await note(inside, organ, id, { kind: 'account-opened', payload: {} })
    for (const grant of wanted.grants) await giveRole(inside, id, grant)
    return id
  })
}

/** Gives an account a role in an organ. */
export async function giveRole(ctx: Context, accountId: string, grant: Grant): Promise<void> {
  if (!Object.hasOwn(ROLES, grant.role)) throw new Refusal(`没有“${grant.role}”这个角色。`)
  await inTransaction(ctx, async (inside) => {
    await insertGrant(inside.db, accountId, grant)
    await note(inside, grant.organ, accountId, {
      kind: 'role-given',
      payload: { role: grant.role, department: grant.department },
    })
  })
}

/** Takes a role from an account; its open sessions end, so that the change counts at once. */
export async function takeRole(ctx: Context, accountId: string, organ: string, role: Role): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    await deleteGrant(inside.db, accountId, organ, role)
    await deleteSessions(inside.db, { accountId })
    await note(inside, organ, accountId, { kind: 'role-taken', payload: { role, department: '' } })
  })
}

/** Sets a password, ends the account's sessions and lifts a lock. */
export async function setPassword(
  ctx: Context,
  organ: string,
  username: string,
  password: string,
  mustChange: boolean,
): Promise<void> {
  const account = await accountByUsername(ctx.db, username)
  if (!account) throw new NotFound(`用户 ${username}`)
  checkNewPassword(password, username)
  const passwordHash = await hashPassword(password)
  await inTransaction(ctx, async (inside) => {
    await updateAccount(inside.db, account.id, {
      password_hash: passwordHash,
      must_change: mustChange,
      failures: 0,
      locked_until: null,
    })
    await deleteSessions(inside.db, { accountId: account.id })
    await note(inside, organ, account.id, { kind: 'password-set', payload: {} })
  })
}

/** Turns an account off or on again; turning it off ends its sessions. */
export async function setDisabled(
  ctx: Context,
  organ: string,
  accountId: string,
  disabled: boolean,
): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    if (!(await accountById(inside.db, accountId))) throw new NotFound('这个账号')
    await updateAccount(inside.db, accountId, { disabled })
    if (disabled) await deleteSessions(inside.db, { accountId })
    await note(inside, organ, accountId, {
      kind: disabled ? 'account-disabled' : 'account-enabled',
      payload: {},
    })
  })
}

/** An account as lists show it. */
export interface AccountListed {
  id: string
  username: string
  name: string
  disabled: boolean
  secondFactor: boolean
  hasPassword: boolean
  grants: Grant[]
}

/** All accounts, by username. */
export async function listAccounts(ctx: Pick<Context, 'db'>): Promise<AccountListed[]> {
  const rows = await allAccounts(ctx.db)
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    name: row.name,
    disabled: row.disabled,
    secondFactor: row.totp_secret !== null,
    hasPassword: row.password_hash !== null,
    grants: row.grants,
  }))
}
