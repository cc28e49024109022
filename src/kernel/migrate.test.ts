import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase } from '../../tests/support/database.ts'
import { MigrationRefusal, migrate } from './migrate.ts'

let folder: string
let url: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  url = (await emptyDatabase()).url
  await writeFile(
    join(folder, '0001-first.sql'),
    'create table first (n int);\ninsert into first values (1);\n',
  )
})
afterEach(() => rm(folder, { recursive: true }))

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

describe('migrations', () => {
  it('are applied in order, once', async () => {
    await writeFile(join(folder, '0002-second.sql'), 'alter table first add m int')
    expect(await migrate(url, folder)).toEqual(['0001-first.sql', '0002-second.sql'])
    expect(await migrate(url, folder)).toEqual([])
    expect(await ask('select n, m from first')).toEqual([{ n: 1, m: null }])
    expect(await ask('select name from migration order by name')).toHaveLength(2)
  })

  it('leave nothing of a file that fails in the middle, and keep what was applied before', async () => {
    await writeFile(
      join(folder, '0002-broken.sql'),
      'create table half (n int); insert into nowhere values (1);',
    )
    await expect(migrate(url, folder)).rejects.toThrow(/0002-broken\.sql.*nowhere/)
    expect(await ask("select to_regclass('half') as half, to_regclass('first') as first")).toEqual([
      { half: null, first: 'first' },
    ])
    await writeFile(join(folder, '0002-broken.sql'), 'create table half (n int)')
    expect(await migrate(url, folder)).toEqual(['0002-broken.sql'])
  })

  it('refuse a file changed after it was applied, but not for its line endings', async () => {
    await migrate(url, folder)
    await writeFile(
      join(folder, '0001-first.sql'),
      'create table first (n int);\r\ninsert into first values (1);\r\n',
    )
    expect(await migrate(url, folder)).toEqual([])
    await writeFile(join(folder, '0001-first.sql'), 'create table first (n bigint);')
    await expect(migrate(url, folder)).rejects.toThrow('0001-first.sql 在执行之后被改动过')
  })

  it('refuse data of a newer program, a number used twice, a number from the past and a strange name', async () => {
    await writeFile(join(folder, '0003-third.sql'), 'select 1')
    await migrate(url, folder)
    await writeFile(join(folder, '0002-late.sql'), 'select 1')
    await expect(migrate(url, folder)).rejects.toThrow('0002-late.sql 的编号早于')
    await writeFile(join(folder, '0002-twin.sql'), 'select 1')
    await expect(migrate(url, folder)).rejects.toThrow('编号相同')
    await writeFile(join(folder, 'notes.sql'), 'select 1')
    await expect(migrate(url, folder)).rejects.toThrow(MigrationRefusal)
    for (const name of ['0002-late.sql', '0002-twin.sql', 'notes.sql', '0003-third.sql'])
      await rm(join(folder, name))
    await expect(migrate(url, folder)).rejects.toThrow('0003-third.sql，但程序里没有')
  })

  it('are applied once by processes starting together', async () => {
    await writeFile(join(folder, '0002-slow.sql'), 'select pg_sleep(0.3); insert into first values (2)')
    const script = join(folder, 'migrate.mjs')
    await build({
      stdin: {
        contents: `import { migrate } from './migrate.ts'
          process.stdout.write(JSON.stringify(await migrate(process.argv[2], process.argv[3])))`,
        resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      },
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
      },
      external: ['pg-native'],
      logLevel: 'error',
    })
    const results = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(process.execPath, [script, url, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
        let out = ''
        child.stdout.on('data', (chunk) => {
          out += chunk
        })
        const [code] = await once(child, 'close')
        return { code, names: JSON.parse(out) as string[] }
      }),
    )
    expect(results.map((result) => result.code)).toEqual([0, 0, 0])
    expect(results.flatMap((result) => result.names).sort()).toEqual(['0001-first.sql', '0002-slow.sql'])
    expect(await ask('select count(*)::int as n from first')).toEqual([{ n: 2 }])
  })
})
