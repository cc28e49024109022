import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './index.ts'
import { clearStalePid, livePostmaster } from './postmaster.ts'
import { ask, killServer, serverPid, startOpener, temporaryFolder } from './testing.ts'

const ON_LINUX = process.platform === 'linux'
const ENOUGH = 100

let temporary: ReturnType<typeof temporaryFolder>
let dataFolder: string
const said: string[] = []
const log = (line: string) => said.push(line)

beforeAll(async () => {
  temporary = temporaryFolder()
  dataFolder = join(temporary.path, 'data')
  await (await openDatabase({ dataFolder })).stop()
})
beforeEach(() => {
  said.length = 0
})
afterAll(() => temporary.remove())

/** Writes until killed; the highest number the server had acknowledged. */
async function writeAndDie(settings: Record<string, string>, withServer: boolean): Promise<number> {
  const opener = await startOpener({ dataFolder, settings }, { writes: true })
  await opener.until((message) => (message.wrote ?? 0) >= ENOUGH)
  if (withServer) killServer(dataFolder)
  await opener.kill()
  return Math.max(...opener.messages.map((message) => message.wrote ?? 0))
}

async function written(url: string): Promise<number> {
  const [row] = await ask(url, 'select coalesce(max(n), 0) as last, count(*)::int as count from written')
  expect(row?.['last']).toBe(row?.['count'])
  await ask(url, 'drop table written')
  return Number(row?.['count'])
}

describe('after a crash', () => {
  it('the server left behind by a killed Node is adopted, with every acknowledged write', async () => {
    const acknowledged = await writeAndDie({}, false)
    const pid = serverPid(dataFolder)
    const database = await openDatabase({ dataFolder, log })
    expect(said).toEqual(['数据库仍在运行，已接管。'])
    expect(serverPid(dataFolder)).toBe(pid)
    expect(await written(database.url)).toBeGreaterThanOrEqual(acknowledged)
    await database.stop()
    expect(livePostmaster(join(dataFolder, 'postgres', 'cluster'))).toBeNull()
  })

  it.runIf(ON_LINUX)('of Node and the server together no acknowledged write is lost', async () => {
    const acknowledged = await writeAndDie({}, true)
    const database = await openDatabase({ dataFolder })
    expect(await written(database.url)).toBeGreaterThanOrEqual(acknowledged)
    await database.stop()
  })

  it.runIf(ON_LINUX)(
    'a server that acknowledges too early does lose writes (so the test above can fail)',
    async () => {
      const acknowledged = await writeAndDie({ synchronous_commit: 'off', wal_writer_delay: '10s' }, true)
      const database = await openDatabase({ dataFolder })
      const [row] = await ask(database.url, "select to_regclass('written') is not null as there")
      expect(row?.['there'] ? await written(database.url) : 0).toBeLessThan(acknowledged)
      await database.stop()
    },
  )

  it.runIf(ON_LINUX)('of the server alone it is started again, and the folder stays ours', async () => {
    const database = await openDatabase({ dataFolder, log })
    await ask(database.url, 'create table kept as select 1 as one')
    killServer(dataFolder)
    await expect
      .poll(() => ask(database.url, 'select one from kept').catch(() => null), { timeout: 10_000 })
      .toEqual([{ one: 1 }])
    await expect
      .poll(() => openDatabase({ dataFolder }).catch((error) => error.message))
      .toContain(`${process.pid}`)
    expect(said).toContain('与数据库的连接中断，正在恢复……')
    await database.stop()
  })

  it('in the middle of making the database, the next start makes it anew', async () => {
    const fresh = join(temporary.path, 'fresh')
    const opener = await startOpener({ dataFolder: fresh })
    const draft = join(fresh, 'postgres', `cluster.new-${opener.child.pid}`)
    while (!existsSync(join(draft, 'PG_VERSION'))) await delay(2)
    await opener.kill()
    expect(existsSync(join(fresh, 'postgres', 'cluster'))).toBe(false)
    const database = await openDatabase({ dataFolder: fresh, log })
    expect(said).toEqual(['首次启动，正在建立数据库……'])
    await database.stop()
    await (await openDatabase({ dataFolder: fresh })).stop()
    expect(readdirSync(join(fresh, 'postgres')).filter((name) => name.includes('new'))).toEqual([])
  })

  it('a process number that now belongs to somebody else does not keep the server from starting', async () => {
    writeFileSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), pidFile(process.pid))
    const database = await openDatabase({ dataFolder, log })
    expect(said).toEqual(['上次的数据库没有正常退出，已清理它留下的进程记录。'])
    await database.stop()
  })

  it.runIf(ON_LINUX)('a zombie is not taken for a living server', async () => {
    const cluster = join(temporary.path, 'cluster')
    mkdirSync(cluster)
    const parent = spawn('/bin/sh', ['-c', `sleep 0.2 & echo $!; exec sleep 30`])
    const [line] = await new Promise<string[]>((resolve) => {
      parent.stdout.on('data', (chunk) => resolve(String(chunk).split('\n')))
    })
    await expect.poll(() => readFileSync(`/proc/${Number(line)}/stat`, 'utf8')).toContain(') Z ')
    writeFileSync(join(cluster, 'postmaster.pid'), pidFile(Number(line)))
    expect(livePostmaster(cluster)).toBeNull()
    expect(await clearStalePid(cluster)).toBe(true)
    parent.kill('SIGKILL')
  })

  it('the record of a living server of the folder is left alone', async () => {
    const database = await openDatabase({ dataFolder })
    const cluster = join(dataFolder, 'postgres', 'cluster')
    expect(livePostmaster(cluster)).toBe(serverPid(dataFolder))
    expect(await clearStalePid(cluster)).toBe(false)
    await database.stop()
  })

  function pidFile(pid: number): string {
    return `${pid}\n${join(dataFolder, 'postgres', 'cluster')}\n1700000000\n5432\n/nowhere\n\n  1 1\nready\n`
  }
})
