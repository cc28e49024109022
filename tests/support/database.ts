import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { inject } from 'vitest'
import { migrate } from '../../src/kernel/migrate.ts'
import { type Database, openDatabase } from '../../src/kernel/postgres/index.ts'

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))
const TEMPLATE = 'template_migrated'
const LOCKS: Record<string, number> = { [TEMPLATE]: 1 }
const OTHER_LOCK = 2
/** Tests throw their data away, so nothing waits for the disk. */
const HASTY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

let server: Promise<Database> | undefined

/** A database of its own with every migration applied; the server of the test run starts with the first one. */
export async function testDatabase(): Promise<{ url: string }> {
  return { url: await createDatabase(`template ${TEMPLATE} strategy file_copy`) }
}

/** A database of its own with nothing in it. */
export async function emptyDatabase(): Promise<{ url: string }> {
  return { url: await createDatabase('') }
}

/**
 * A database of its own that starts as a copy of the template `name`; the first to ask fills the template, all
 * others wait for it. Cheaper than filling each one.
 */
export async function copiedDatabase(
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<{ url: string }> {
  const { url } = await testServer()
  await within(url, (client) => ensureTemplate(client, url, name, fill))
  return { url: await createDatabase(`template ${name} strategy file_copy`) }
}

/** Does something while a database lets nobody in, and opens it again. */
export async function withoutDatabase(url: string, task: () => Promise<void>): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const server = await testServer()
  const admit = (may: boolean) =>
    within(server.url, async (client) => {
      await client.query(`alter database ${name} allow_connections ${may}`)
    })
  await admit(false)
  try {
    await within(server.url, async (client) => {
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    })
    await task()
  } finally {
    await admit(true)
  }
}

/** A folder that lives as long as the server of this test run. */
export function sharedFolder(name: string): string {
  return join(inject('databaseFolder'), name)
}

/** The server of this test run: started by the first test file that needs it, stopped when the run ends. */
function testServer(): Promise<Database> {
  server ??= openDatabase({ dataFolder: inject('databaseFolder'), share: true, settings: HASTY })
  return server
}

async function createDatabase(like: string): Promise<string> {
  const { url } = await testServer()
  const name = `test_${randomBytes(6).toString('hex')}`
  await within(url, async (client) => {
    if (like.includes(TEMPLATE)) await ensureTemplate(client, url, TEMPLATE, applyMigrations)
    await client.query(`create database ${name} ${like}`)
  })
  return named(url, name)
}

async function applyMigrations(url: string): Promise<void> {
  await migrate(url, MIGRATIONS)
}

async function ensureTemplate(
  client: pg.Client,
  url: string,
  template: string,
  fill: (url: string) => Promise<void>,
): Promise<void> {
  // The lock is the session's: should filling fail, ending the session frees it for the next one to try.
  await client.query('select pg_advisory_lock($1)', [LOCKS[template] ?? OTHER_LOCK])
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
  if (!rowCount) {
    const draft = `${template}_draft`
    await client.query(`drop database if exists ${draft} with (force)`)
    await client.query(`create database ${draft}`)
    await fill(named(url, draft))
    await client.query(`alter database ${draft} rename to ${template}`)
  }
  await client.query('select pg_advisory_unlock($1)', [LOCKS[template] ?? OTHER_LOCK])
}

async function within(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await work(client).finally(() => client.end())
}

function named(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = name
  return address.href
}
