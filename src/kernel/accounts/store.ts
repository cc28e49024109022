import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { Grant, Role } from '../permissions.ts'

type AccountTables = {
  account: {
    id: string
    username: string
    name: string
    password_hash: string | null
    totp_secret: string | null
    totp_step: number | null
    must_change: boolean
    disabled: boolean
    failures: number
    locked_until: string | null
  }
  account_role: { account_id: string; organ_id: string; role: Role; department: string }
  session: { token_hash: string; account_id: string; csrf: string; created_at: string; expires_at: string }
}

/** One account as stored. */
export type AccountRow = AccountTables['account']
export type SessionRow = AccountTables['session']

const tables = (db: Database): Kysely<AccountTables> => db.withTables<AccountTables>()

/** The account of that name; locked for the rest of the transaction when `lock` is set. */
export async function accountByUsername(
  db: Database,
  username: string,
  lock = false,
): Promise<AccountRow | undefined> {
  const query = tables(db).selectFrom('account').selectAll().where('username', '=', username)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** The account of that id. */
export async function accountById(db: Database, id: string): Promise<AccountRow | undefined> {
  return tables(db).selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Adds an account. */
export async function insertAccount(db: Database, row: AccountRow): Promise<void> {
  await tables(db).insertInto('account').values(row).execute()
}

/** Changes an account. */
export async function updateAccount(
  db: Database,
  id: string,
  change: Partial<Omit<AccountRow, 'id' | 'username'>>,
): Promise<void> {
  await tables(db).updateTable('account').set(change).where('id', '=', id).execute()
}

/** The roles an account holds. */
export async function grantsOf(db: Database, accountId: string): Promise<Grant[]> {
  const rows = await tables(db)
    .selectFrom('account_role')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('organ_id')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({ organ: row.organ_id, role: row.role, department: row.department }))
}

/** Gives a role; giving it again changes its department. */
export async function insertGrant(db: Database, accountId: string, grant: Grant): Promise<void> {
  await tables(db)
    .insertInto('account_role')
    .values({ account_id: accountId, organ_id: grant.organ, role: grant.role, department: grant.department })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'organ_id', 'role']).doUpdateSet({ department: grant.department }),
    )
    .execute()
}

/** Takes a role away. */
export async function deleteGrant(db: Database, accountId: string, organ: string, role: Role): Promise<void> {
  await tables(db)
    .deleteFrom('account_role')
    .where('account_id', '=', accountId)
    .where('organ_id', '=', organ)
    .where('role', '=', role)
    .execute()
}

/** All accounts with their roles, by username. */
export async function allAccounts(db: Database): Promise<(AccountRow & { grants: Grant[] })[]> {
  const accounts = await tables(db).selectFrom('account').selectAll().orderBy('username').execute()
  const roles = await tables(db)
    .selectFrom('account_role')
    .selectAll()
    .orderBy('organ_id')
    .orderBy('role')
    .execute()
  const byAccount = new Map<string, Grant[]>()
  for (const row of roles) {
    const grants = byAccount.get(row.account_id) ?? []
    grants.push({ organ: row.organ_id, role: row.role, department: row.department })
    byAccount.set(row.account_id, grants)
  }
  return accounts.map((account) => ({ ...account, grants: byAccount.get(account.id) ?? [] }))
}

/** Names of accounts by id. */
export async function namesOf(db: Database, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tables(db).selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Opens a session. */
export async function insertSession(db: Database, row: SessionRow): Promise<void> {
  await tables(db).insertInto('session').values(row).execute()
}

/** A session that has not run out, by the hash of its token. */
export async function sessionByHash(
  db: Database,
  tokenHash: string,
  now: string,
): Promise<SessionRow | undefined> {
  return tables(db)
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Moves the end of a session. */
export async function extendSession(db: Database, tokenHash: string, expiresAt: string): Promise<void> {
  await tables(db)
    .updateTable('session')
    .set({ expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** Ends one session, or all of an account. */
export async function deleteSessions(
  db: Database,
  by: { tokenHash: string } | { accountId: string },
): Promise<void> {
  const base = tables(db).deleteFrom('session')
  await ('tokenHash' in by
    ? base.where('token_hash', '=', by.tokenHash)
    : base.where('account_id', '=', by.accountId)
  ).execute()
}

/** Removes sessions that have run out. */
export async function deleteExpiredSessions(db: Database, now: string): Promise<void> {
  await tables(db).deleteFrom('session').where('expires_at', '<=', now).execute()
}
