import { randomBytes } from 'node:crypto'
import { copyFile, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const draftOf = (path: string) => `${path}.${randomBytes(5).toString('hex')}.part`

async function intoPlace(path: string, make: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = draftOf(path)
  try {
    await make(draft)
    await rename(draft, path)
  } finally {
    // Two names of one file: renaming does nothing then and leaves the draft.
    await rm(draft, { force: true })
  }
}

/** Puts bytes at a path in one step: a reader finds the old file or the new one, never half of it. */
export function writeWhole(path: string, bytes: Uint8Array, durably: boolean): Promise<void> {
  return intoPlace(path, async (draft) => {
    const file = await open(draft, 'w', 0o644)
    try {
      await file.writeFile(bytes)
      if (durably) await file.sync()
    } finally {
      await file.close()
    }
  })
}

/** Puts an existing file at a second path: as a link where both stand on one disk, else as a copy. */
export function linkWhole(source: string, path: string): Promise<void> {
  return intoPlace(path, (draft) => link(source, draft).catch(() => copyFile(source, draft)))
}

/** Whether the file already holds these bytes. */
export function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  return readFile(path).then(
    (found) => found.equals(bytes),
    () => false,
  )
}
