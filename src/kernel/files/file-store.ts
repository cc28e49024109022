import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files by the SHA-256 of their content: the same bytes stand once, and nothing is ever overwritten. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<string>
  /** The same for a file on disk, which is not read into memory and is gone from its place afterwards. */
  take(path: string): Promise<string>
  /** Removes a file that nothing refers to any more. */
  drop(hash: string): Promise<void>
  get(hash: string): Promise<Buffer>
  pathOf(hash: string): string
  /** False when the file is gone or no longer hashes to its name. */
  intact(hash: string): Promise<boolean>
}

const HASH = /^[0-9a-f]{64}$/

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  const file = await open(draft, 'w', 0o640)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  } finally {
    await file.close()
  }
  await rename(draft, path)
  await syncFolder(dirname(path))
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** The file may come from another disk, where it cannot be renamed from. */
async function copyDurably(from: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  await copyFile(from, draft)
  const file = await open(draft, 'r+')
  await file.sync().finally(() => file.close())
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/** Without this a new name may be lost with the power, though the content is on disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Opens the store under `folder`. */
export function openFileStore(folder: string): FileStore {
  const pathOf = (hash: string) => {
    if (!HASH.test(hash)) throw new Error(`not a content hash: ${hash}`)
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  return {
    pathOf,
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      if (!(await exists(pathOf(hash)))) await writeDurably(pathOf(hash), bytes)
      return hash
    },
    async take(path) {
      const hash = await hashOf(path)
      if (!(await exists(pathOf(hash)))) await copyDurably(path, pathOf(hash))
      await rm(path, { force: true })
      return hash
    },
    drop: (hash) => rm(pathOf(hash), { force: true }),
    get: (hash) => readFile(pathOf(hash)),
    async intact(hash) {
      try {
        return (
          createHash('sha256')
            .update(await readFile(pathOf(hash)))
            .digest('hex') === hash
        )
      } catch {
        return false
      }
    },
  }
}
