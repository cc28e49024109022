import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './index.ts'
import { ask, startOpener, temporaryFolder } from './testing.ts'

let temporary: ReturnType<typeof temporaryFolder>
let dataFolder: string
beforeAll(async () => {
  temporary = temporaryFolder()
  dataFolder = join(temporary.path, 'data')
  await (await openDatabase({ dataFolder })).stop()
})
afterAll(() => temporary.remove())

describe('a data folder', () => {
  it('has one owner: a second process is refused and told the number of the first', async () => {
    const opener = await startOpener({ dataFolder })
    await opener.until((message) => message.ready !== undefined)
    await expect(openDatabase({ dataFolder })).rejects.toThrow(
      `数据文件夹 ${dataFolder} 正由另一个公开程序使用（进程号 ${opener.child.pid}）。请先停止它`,
    )
    await opener.stop()
    await (await openDatabase({ dataFolder })).stop()
  })

  it('is free again the moment its owner is killed', async () => {
    const opener = await startOpener({ dataFolder })
    await opener.until((message) => message.ready !== undefined)
    await opener.kill()
    await (await openDatabase({ dataFolder })).stop()
  })

  it('has one owner when two processes start on an empty folder together', async () => {
    const fresh = { dataFolder: join(temporary.path, 'fresh') }
    const openers = await Promise.all([startOpener(fresh), startOpener(fresh)])
    const settled = (message: { ready?: string; refused?: string }) =>
      Boolean(message.ready ?? message.refused)
    const results = await Promise.all(openers.map((opener) => opener.until(settled)))
    const refused = results.findIndex((result) => result.refused)
    expect(results.filter((result) => result.ready)).toHaveLength(1)
    expect(results[refused]?.refused).toContain(`进程号 ${openers[1 - refused]?.child.pid}`)
    await openers[1 - refused]?.stop()
  })

  it('lets a short command in beside its owner, and the last to leave stops the server', async () => {
    const opener = await startOpener({ dataFolder })
    await opener.until((message) => message.ready !== undefined)
    const guest = await openDatabase({ dataFolder, share: true })
    await opener.stop()
    expect(await ask(guest.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await guest.stop()
    await expect(ask(guest.url, 'select 1')).rejects.toThrow(/ENOENT/)
  })

  it('still serves the owner after a short command has left', async () => {
    const owner = await openDatabase({ dataFolder })
    const guest = await openDatabase({ dataFolder, share: true })
    await guest.stop()
    expect(await ask(owner.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await owner.stop()
  })
})
