import { lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readyBinaries } from './binaries.ts'
import { openDatabase } from './index.ts'
import { serverUser } from './server-user.ts'
import { ask, packageWithoutLinks, temporaryFolder } from './testing.ts'

let temporary: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  temporary = temporaryFolder()
})
afterEach(() => temporary.remove())

describe('the binaries of the package', () => {
  it('get the links an install script would have made, and then serve', async () => {
    const binaries = packageWithoutLinks(join(temporary.path, 'binaries'))
    const links: { target: string }[] = JSON.parse(
      readFileSync(join(binaries, 'native', 'pg-symlinks.json'), 'utf8'),
    )
    const present = () =>
      links.filter((link) => lstatSync(join(binaries, link.target), { throwIfNoEntry: false }))
    expect(links.length).toBeGreaterThan(0)
    expect(present()).toEqual([])
    const database = await openDatabase({ dataFolder: join(temporary.path, 'data'), binaries })
    expect(present()).toEqual(links)
    expect(await ask(database.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await database.stop()
  })

  it('are used where they are when the server can run them there', async () => {
    const source = packageWithoutLinks(join(temporary.path, 'binaries'))
    const root = join(temporary.path, 'root')
    mkdirSync(root)
    expect(await readyBinaries(serverUser(), root, source)).toBe(join(source, 'native'))
    expect(lstatSync(join(source, 'native', 'lib', 'libpq.so.5')).isSymbolicLink()).toBe(true)
  })
})
