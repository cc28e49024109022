import { execFile } from 'node:child_process'
import { rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'
import { attend, type Charge } from './attend.ts'
import { readyBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { prepareDataFolder } from './data-folder.ts'
import { DatabaseRefusal } from './database-refusal.ts'
import { leaveLast } from './lock.ts'
import { addressOf, placeOf } from './place.ts'
import { runningAs, serverUser } from './server-user.ts'
import { watch } from './watch.ts'

const ROLE = 'gongkai'
const run = promisify(execFile)

export interface DatabaseOptions {
  /** An address given by the operator: nothing is started, it is returned as it is. */
  databaseUrl?: string | undefined
  dataFolder: string
  /** Joins a running server instead of being refused (for short commands beside `serve`). */
  share?: boolean
  log?: (line: string) => void
  /** Server settings that differ from ours; for tests and benches. */
  settings?: Record<string, string>
  /** The folder of the package with the binaries, where it is not the installed one; for tests. */
  binaries?: string
}

/** An open database: its address, whether we run its server, and how to let go of it. */
export interface Database {
  url: string
  embedded: boolean
  /** Lets go; the last user of an embedded server stops it. */
  stop(): Promise<void>
}

/** Opens the database: the operator's own, or the embedded server, started or adopted. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.databaseUrl) return { url: options.databaseUrl, embedded: false, stop: async () => undefined }
  const charge = await prepare(options)
  const client = await attend(charge)
  await ensureDatabase(client)
  const watched = watch(client, () => attend(charge), charge.log)
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= watched.release().then((held) => letGo(held, charge))
    return stopped
  }
  return { url: addressOf(charge.place, ROLE, ROLE), embedded: true, stop }
}

async function prepare(options: DatabaseOptions): Promise<Charge> {
  const log = options.log ?? (() => undefined)
  const dataFolder = resolve(options.dataFolder)
  const user = serverUser(join(dataFolder, 'postgres', 'cluster'))
  const place = placeOf(dataFolder, prepareDataFolder(dataFolder, user))
  const native = await readyBinaries(user, place.root, options.binaries)
  await ensureCluster(place, user, native, log)
  return { place, user, native, share: options.share ?? false, settings: options.settings ?? {}, log }
}

/** The program signs in with a role that owns its database and is no superuser. */
async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select rolname as name from pg_roles where rolname = $1 union all select datname from pg_database where datname = $1',
    [ROLE],
  )
  if (rows.length === 2) return
  if (rows.length === 0) await client.query(`create role ${ROLE} login createdb`).catch(ignoreDuplicate)
  await client.query(`create database ${ROLE} owner ${ROLE}`).catch(ignoreDuplicate)
}

function ignoreDuplicate(error: Error & { code?: string }): void {
  if (!['42710', '42P04', '23505'].includes(error.code ?? '')) throw error
}

async function letGo(client: pg.Client | null, charge: Charge): Promise<void> {
  if (!client) return
  if (await leaveLast(client).catch(() => false)) {
    await stopServer(charge)
    await rmdir(charge.place.socket).catch(() => undefined)
  }
  await client.end().catch(() => undefined)
}

async function stopServer({ place, native, user }: Charge): Promise<void> {
  const how = ['stop', '-D', place.cluster, '-m', 'fast', '-w', '-t', '60', '-s']
  await run(join(native, 'bin', 'pg_ctl'), how, runningAs(user)).catch((error: Error) => {
    throw new DatabaseRefusal(`数据库在一分钟内没有停下：${error.message.trim()}。请查看 ${place.log}。`)
  })
}
