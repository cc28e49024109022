import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseRefusal } from './database-refusal.ts'
import type { ServerUser } from './server-user.ts'

const PORT = 5432
/** The shortest system limit for a socket's path is 103 bytes, of which `/.s.PGSQL.5432` takes 14. */
const LONGEST_FOLDER = 88

/** The folders and files of one embedded server. */
export interface Place {
  dataFolder: string
  root: string
  cluster: string
  socket: string
  log: string
}

/** Where everything of the server stands; the socket moves to a short private folder if the path is long. */
export function placeOf(dataFolder: string, root: string): Place {
  const near = join(root, 'socket')
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const socket = Buffer.byteLength(near) <= LONGEST_FOLDER ? near : `/tmp/gongkai-${mark}`
  return { dataFolder, root, cluster: join(root, 'cluster'), socket, log: join(root, 'server.log') }
}

/** The address the npm package `pg` understands; the host name is a formality, the socket folder counts. */
export function addressOf(place: Place, role: string, database: string): string {
  return `postgresql://${role}@localhost:${PORT}/${database}?host=${encodeURIComponent(place.socket)}`
}

/** A folder only the server's user (and root) can enter. */
export function makePrivate(folder: string, user: ServerUser): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (user.lent) chownSync(folder, user.uid, user.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const stat = lstatSync(folder)
  if (!stat.isDirectory() || stat.uid !== user.uid) {
    throw new DatabaseRefusal(`${folder} 不属于数据库账户 ${user.name}。请查明它的来历，移走后再启动。`)
  }
  if ((stat.mode & 0o777) !== 0o700) chmodSync(folder, 0o700)
}
