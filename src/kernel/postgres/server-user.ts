import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { DatabaseRefusal } from './database-refusal.ts'

/** Who runs the database server. PostgreSQL refuses to run as root, so root lends it another account. */
export interface ServerUser {
  uid: number
  gid: number
  name: string
  /** True when the account differs from the one running Node. */
  lent: boolean
}

/** The options that make a child process run as that user, with a folder every user can stand in. */
export function runningAs(user: ServerUser): { cwd: string; uid?: number; gid?: number } {
  return user.lent ? { cwd: '/', uid: user.uid, gid: user.gid } : { cwd: '/' }
}

/** The account for the server: our own, or under root the owner of the data, or else one without rights. */
export function serverUser(cluster?: string): ServerUser {
  const uid = process.getuid?.()
  if (uid === undefined) {
    throw new DatabaseRefusal(
      '内置数据库不支持本操作系统。请设置 DATABASE_URL 指向一个 PostgreSQL 15 以上的数据库。',
    )
  }
  if (uid !== 0) return { uid, gid: process.getgid?.() ?? uid, name: ownName(uid), lent: false }
  const owner = cluster === undefined ? null : ownerOf(cluster)
  const found = owner ?? unprivilegedAccounts().find(canBeLent)
  if (found) return found
  throw new DatabaseRefusal(
    '以 root 运行时，数据库要换用一个普通账户，但本机找不到可用的账户。请改用普通用户运行，或设置 DATABASE_URL。',
  )
}

/** Whether that user can walk to the path and read or run it. */
export function canReach(user: ServerUser, path: string): boolean {
  if (!user.lent) return isAccessible(path)
  const probe = ['-c', 'test -r "$1" && test -x "$1"', 'sh', path]
  return spawnSync('/bin/sh', probe, { ...runningAs(user), stdio: 'ignore' }).status === 0
}

/** Whether that user can walk through the folder, without having to list it. */
export function canCross(user: ServerUser, folder: string): boolean {
  if (!user.lent) return isAccessible(folder, constants.X_OK)
  const probe = ['-c', 'cd "$1"', 'sh', folder]
  return spawnSync('/bin/sh', probe, { ...runningAs(user), stdio: 'ignore' }).status === 0
}

/** The outermost folder on the way to the path which that user cannot walk through. */
export function closedFolder(user: ServerUser, path: string): string | null {
  const above = dirname(path)
  const higher = above === path ? null : closedFolder(user, above)
  return higher ?? (canCross(user, path) ? null : path)
}

function isAccessible(path: string, mode = constants.R_OK | constants.X_OK): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

function ownName(uid: number): string {
  try {
    return userInfo().username
  } catch {
    return String(uid)
  }
}

function ownerOf(cluster: string): ServerUser | null {
  try {
    const { uid, gid } = statSync(cluster)
    return uid === 0 ? null : { uid, gid, name: nameOf(uid), lent: true }
  } catch {
    return null
  }
}

function nameOf(uid: number): string {
  return unprivilegedAccounts().find((account) => account.uid === uid)?.name ?? String(uid)
}

/** `nobody` first: it is on every machine and owns nothing. initdb insists on an account with a name. */
function unprivilegedAccounts(): ServerUser[] {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 7 && Number(fields[2]) > 0)
    .map(([name = '', , uid, gid]) => ({ uid: Number(uid), gid: Number(gid), name, lent: true }))
  return accounts.sort((a, b) => Number(b.name === 'nobody') - Number(a.name === 'nobody'))
}

function canBeLent(user: ServerUser): boolean {
  return spawnSync('/bin/sh', ['-c', ':'], { ...runningAs(user), stdio: 'ignore' }).status === 0
}
