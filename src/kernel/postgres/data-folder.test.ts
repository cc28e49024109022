import { chmodSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseDataFolder, openDatabase } from './index.ts'
import { ask, IS_ROOT, packageWithoutLinks, temporaryFolder } from './testing.ts'

let temporary: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(() => temporary.remove())

describe('the data folder', () => {
  it('is the configured one, made absolute', () => {
    const chosen = chooseDataFolder({ configured: 'some/where', projectRoot: temporary.path })
    expect(chosen).toEqual({ folder: join(process.cwd(), 'some/where'), reason: '由 GONGKAI_DATA 指定' })
  })

  it('is `data` in the clone where the server can reach it', () => {
    const chosen = chooseDataFolder({ configured: '', projectRoot: temporary.path })
    expect(chosen.folder).toBe(join(realpathSync(temporary.path), 'data'))
  })

  it('is refused when the disk it belongs to is not there, and nothing is made in its place', async () => {
    const disk = join(temporary.path, 'disk')
    await expect(openDatabase({ dataFolder: join(disk, 'gongkai') })).rejects.toThrow(`上级 ${disk} 不存在`)
    expect(existsSync(disk)).toBe(false)
  })

  it('is refused when a file stands in the way', async () => {
    const file = join(temporary.path, 'file')
    writeFileSync(file, '')
    await expect(openDatabase({ dataFolder: join(file, 'data') })).rejects.toThrow('不是文件夹')
    await expect(openDatabase({ dataFolder: file })).rejects.toThrow('不是文件夹')
  })

  it.runIf(IS_ROOT)('is apart from a clone in a closed folder, by name and path', () => {
    const clone = closedClone()
    const other = join(temporary.path, 'closed', 'other', 'town')
    mkdirSync(other, { recursive: true })
    const chosen = chooseDataFolder({ projectRoot: clone })
    expect(chosen.folder).toMatch(/^\/var\/lib\/gongkai\/town-[0-9a-f]{8}$/)
    expect(chosen.reason).toContain('进不了')
    expect(chooseDataFolder({ projectRoot: clone })).toEqual(chosen)
    expect(chooseDataFolder({ projectRoot: other }).folder).not.toBe(chosen.folder)
  })

  it.runIf(IS_ROOT)('serves a clone in a closed folder with binaries copied out of it', async () => {
    const binaries = packageWithoutLinks(join(closedClone(), 'binaries'))
    const dataFolder = join(temporary.path, 'data')
    const first = await openDatabase({ dataFolder, binaries })
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await first.stop()
    expect(
      existsSync(join(dataFolder, 'postgres', 'binaries-18.4.0-beta.17', 'native', 'bin', 'postgres')),
    ).toBe(true)
    const second = await openDatabase({ dataFolder, binaries })
    await second.stop()
  })

  it.runIf(IS_ROOT)('is refused inside a closed folder, naming the folder that is closed', async () => {
    const clone = closedClone()
    const closed = join(temporary.path, 'closed')
    await expect(openDatabase({ dataFolder: join(clone, 'data') })).rejects.toThrow(`chmod o+x ${closed}，`)
    chmodSync(closed, 0o711)
    const database = await openDatabase({ dataFolder: join(clone, 'data') })
    await database.stop()
  })

  function closedClone(): string {
    const clone = join(temporary.path, 'closed', 'town')
    mkdirSync(clone, { recursive: true })
    chmodSync(join(temporary.path, 'closed'), 0o700)
    return clone
  }
})
