import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { inject } from 'vitest'
import { migrate } from '../../src/kernel/migrate.ts'
import { type Database, openDatabase } from '../../src/kernel/postgres/index.ts'

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))
const TEMPLATE = 'template_migrated'
const LOCK = 1
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

/** The server of this test run: started by the first test file that needs it, stopped when the run ends. */
function testServer(): Promise<Database> {
  server ??= openDatabase({ dataFolder: inject('databaseFolder'), share: true, settings: HASTY })
  return server
}

async function createDatabase(like: string): Promise<string> {
  const { url } = await testServer()
  const name = `test_${randomBytes(6).toString('hex')}`
  await within(url, async (client) => {
    if (like) await ensureTemplate(client, url)
    await client.query(`create database ${name} ${like}`)
  })
  return named(url, name)
}

async function ensureTemplate(client: pg.Client, url: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE])
  if (!rowCount) {
    const draft = `${TEMPLATE}_draft`
    await client.query(`drop database if exists ${draft}`)
    await client.query(`create database ${draft}`)
    if (existsSync(MIGRATIONS)) await migrate(named(url, draft), MIGRATIONS)
    await client.query(`alter database ${draft} rename to ${TEMPLATE}`)
  }
  await client.query('select pg_advisory_unlock($1)', [LOCK])
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
