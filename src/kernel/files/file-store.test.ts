import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../canonical.ts'
import { type FileStore, openFileStore } from './file-store.ts'

describe('the file store', () => {
  let folder: string
  let store: FileStore
  const stored = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-files-'))
    store = openFileStore(join(folder, 'files'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('gives back by hash what was put in, byte for byte', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 0])
    const hash = await store.put(bytes)
    expect(hash).toBe(sha256(bytes))
    expect(await store.get(hash)).toEqual(bytes)
    expect(await store.intact(hash)).toBe(true)
  })

  it('keeps the same bytes once, also when put at the same moment, and leaves no drafts', async () => {
    const before = await stored()
    const hashes = await Promise.all(Array.from({ length: 5 }, () => store.put(Buffer.from('同一份'))))
    expect(new Set(hashes).size).toBe(1)
    await store.put(Buffer.from('同一份'))
    expect((await stored()).sort()).toEqual([...before, hashes[0]].sort())
  })

  it('keeps the empty file', async () => {
    expect(await store.get(await store.put(new Uint8Array()))).toEqual(Buffer.alloc(0))
  })

  it('notices a file changed or gone', async () => {
    const hash = await store.put(Buffer.from('原件'))
    await writeFile(store.pathOf(hash), '改过')
    expect(await store.intact(hash)).toBe(false)
    await rm(store.pathOf(hash))
    expect(await store.intact(hash)).toBe(false)
    await expect(store.get(hash)).rejects.toThrow('ENOENT')
  })

  it.each([
    '',
    '../../etc/passwd',
    'a'.repeat(63),
    'A'.repeat(64),
    'a'.repeat(65),
    `${'a'.repeat(64)}\n`,
    'g'.repeat(64),
  ])('looks nowhere for the hash %j', async (hash) => {
    expect(() => store.pathOf(hash)).toThrow('not a content hash')
    expect(() => store.get(hash)).toThrow('not a content hash')
    expect(await store.intact(hash)).toBe(false)
  })
})
