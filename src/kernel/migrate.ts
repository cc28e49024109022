import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

const NAME = /^\d{4}-[a-z0-9-]+\.sql$/

interface Migration {
  name: string
  hash: string
  sql: string
}

/** The migrations on disk and those in the database do not fit together; the message says what to do. */
export class MigrationRefusal extends Error {
  override readonly name = 'MigrationRefusal'
}

/** Brings the database up to the numbered SQL files of the folder, and returns the names it applied. */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const files = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'gongkai migrate' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await createRecord(client)
    const applied: string[] = []
    for (let name = await applyNext(client, files); name; name = await applyNext(client, files))
      applied.push(name)
    return applied
  } finally {
    await client.end()
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  for (const [index, name] of names.entries()) {
    if (!NAME.test(name)) throw new MigrationRefusal(`迁移文件名 ${name} 不合规则，应形如 0001-name.sql。`)
    if (names[index - 1]?.slice(0, 4) === name.slice(0, 4)) {
      throw new MigrationRefusal(`迁移文件 ${names[index - 1]} 与 ${name} 编号相同，请改其中一个的编号。`)
    }
  }
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

/** Line endings do not count: a checkout on another system must give the same hash. */
async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
}

/** `if not exists` is no shield against another process doing the same at the same moment; a second look is. */
async function createRecord(client: pg.Client, triesLeft = 5): Promise<void> {
  try {
    await client.query(`create table if not exists migration (
      name text primary key, hash text not null, applied_at timestamptz not null default now())`)
  } catch (error) {
    const raced = ['23505', '42P07', '42710'].includes((error as { code?: string }).code ?? '')
    if (!raced || triesLeft === 0) throw error
    await delay(50)
    await createRecord(client, triesLeft - 1)
  }
}

/** One file, one transaction; the record is read under the lock, so two processes never apply the same file. */
async function applyNext(client: pg.Client, files: Migration[]): Promise<string | undefined> {
  await client.query('begin')
  try {
    await client.query('lock table migration in exclusive mode')
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
    const next = nextOf(files, new Map(rows.map((row) => [row.name, row.hash])))
    if (next) await apply(client, next)
    await client.query('commit')
    return next?.name
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function apply(client: pg.Client, { name, hash, sql }: Migration): Promise<void> {
  try {
    await client.query(sql)
  } catch (error) {
    throw new MigrationRefusal(`迁移 ${name} 没有执行成功，数据库未改动：${(error as Error).message}`, {
      cause: error,
    })
  }
  await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
}

function nextOf(files: Migration[], applied: Map<string, string>): Migration | undefined {
  const known = new Map(files.map((file) => [file.name, file.hash]))
  for (const [name, hash] of applied) {
    if (!known.has(name)) {
      throw new MigrationRefusal(
        `数据库已执行迁移 ${name}，但程序里没有这个文件。请换用与数据相配的（较新的）程序版本。`,
      )
    }
    if (known.get(name) !== hash) {
      throw new MigrationRefusal(
        `迁移文件 ${name} 在执行之后被改动过。请恢复原文件，改动另写一个新编号的迁移。`,
      )
    }
  }
  const last = [...applied.keys()].sort().at(-1) ?? ''
  const next = files.find((file) => !applied.has(file.name))
  if (next && next.name < last) {
    throw new MigrationRefusal(
      `迁移 ${next.name} 的编号早于已执行的 ${last}。迁移只能向前，请给它换一个新编号。`,
    )
  }
  return next
}
