import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DatabaseRefusal, openDatabase } from './index.ts'
import { ask, IS_ROOT, packageWithoutLinks, serverPid, startOpener, temporaryFolder } from './testing.ts'

let temporary: ReturnType<typeof temporaryFolder>
let dataFolder: string
const said: string[] = []
const log = (line: string) => said.push(line)

beforeEach(() => {
  temporary = temporaryFolder()
  dataFolder = join(temporary.path, 'data')
  said.length = 0
})
afterEach(() => temporary.remove())

describe('the embedded database', () => {
  it('starts fresh, keeps what was written over a warm start, and is gone after stop', async () => {
    const first = await openDatabase({ dataFolder, log })
    expect(first.embedded).toBe(true)
    expect(said).toEqual(['首次启动，正在建立数据库……'])
    await ask(first.url, "create table kept (word text); insert into kept values ('镕喆堃 𠮷')")
    await Promise.all([first.stop(), first.stop()])
    expect(existsSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false)

    const second = await openDatabase({ dataFolder, log })
    expect(said).toHaveLength(1)
    expect(await ask(second.url, 'select word, length(word) as length from kept')).toEqual([
      { word: '镕喆堃 𠮷', length: 5 },
    ])
    await second.stop()
  })

  it('is durable, speaks UTF-8, hears no network, and neither it nor its role has the run of the machine', async () => {
    const database = await openDatabase({ dataFolder })
    const [settings] = await ask(
      database.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('full_page_writes') as pages, current_setting('listen_addresses') as network,
        current_setting('server_encoding') as encoding, current_setting('is_superuser') as superuser,
        (select datlocprovider from pg_database where datname = current_database()) as provider`,
    )
    expect(settings).toEqual({
      fsync: 'on',
      commit: 'on',
      pages: 'on',
      network: '',
      encoding: 'UTF8',
      superuser: 'off',
      provider: 'b',
    })
    if (IS_ROOT) expect(ownerOfServer(dataFolder)).toBe(65_534)
    await database.stop()
  })

  it('works where the path is too long for a socket', async () => {
    const long = join(temporary.path, 'x'.repeat(120))
    const database = await openDatabase({ dataFolder: long })
    expect(new URL(database.url).searchParams.get('host')).toMatch(/^\/tmp\/gongkai-[0-9a-f]{16}$/)
    expect(await ask(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
    expect(existsSync(new URL(database.url).searchParams.get('host') ?? '/')).toBe(false)
  })

  it('is not started when the operator gives a database', async () => {
    const databaseUrl = 'postgresql://someone@db.example.invalid/theirs'
    const database = await openDatabase({ databaseUrl, dataFolder })
    expect(database).toMatchObject({ url: databaseUrl, embedded: false })
    await database.stop()
    expect(existsSync(dataFolder)).toBe(false)
  })

  it('refuses the files of another PostgreSQL and files that are no database', async () => {
    const cluster = join(dataFolder, 'postgres', 'cluster')
    mkdirSync(cluster, { recursive: true })
    writeFileSync(join(cluster, 'PG_VERSION'), '15\n')
    await expect(openDatabase({ dataFolder })).rejects.toThrow('是 PostgreSQL 15 的数据')
    const other = join(temporary.path, 'other')
    mkdirSync(join(other, 'postgres', 'cluster'), { recursive: true })
    writeFileSync(join(other, 'postgres', 'cluster', 'letter.txt'), '')
    await expect(openDatabase({ dataFolder: other })).rejects.toThrow('不是数据库的文件')
    expect(readdirSync(join(other, 'postgres')).filter((name) => name.includes('new'))).toEqual([])
  })

  it('says what the server said when it does not start', async () => {
    await (await openDatabase({ dataFolder })).stop()
    const refusal = await openDatabase({ dataFolder, settings: { shared_buffers: 'plenty' } }).catch(
      (error) => error,
    )
    expect(refusal).toBeInstanceOf(DatabaseRefusal)
    expect(refusal.message).toMatch(/没有启动成功[\s\S]*shared_buffers/)
  })

  it.runIf(IS_ROOT)('is the business of an ordinary user alone when one runs it', async () => {
    const uid = 65_534
    const mine = ownedFolder(uid)
    const binaries = packageWithoutLinks(join(temporary.path, 'binaries'))
    const opener = await startOpener({ dataFolder: mine, binaries }, { uid })
    await opener.until((message) => message.ready !== undefined)
    expect(ownerOfServer(mine)).toBe(uid)
    await opener.stop()
    const again = await openDatabase({ dataFolder: mine })
    expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await again.stop()
  })

  it.runIf(IS_ROOT)('refuses an ordinary user a folder that is not his', async () => {
    mkdirSync(dataFolder, { mode: 0o700 })
    const opener = await startOpener({ dataFolder }, { uid: 65_534 })
    const { refused } = await opener.until((message) => message.refused !== undefined)
    expect(refused).toContain(`不能使用数据文件夹 ${dataFolder}：当前用户没有读写权限`)
  })

  function ownerOfServer(folder: string): number {
    return Number(readFileSync(`/proc/${serverPid(folder)}/status`, 'utf8').match(/^Uid:\s+(\d+)/m)?.[1])
  }

  function ownedFolder(uid: number): string {
    mkdirSync(dataFolder)
    chownSync(dataFolder, uid, uid)
    return dataFolder
  }
})
