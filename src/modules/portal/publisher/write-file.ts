import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { copyFile, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

// No two writers of one process, and no two processes, take the same name.
let drafts = 0
function draftOf(path: string): string {
  drafts += 1
  return `${path}.${process.pid}-${drafts}.part`
}

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

/** Puts bytes at a path in one step, and waits for the disk: a reader finds the old file or the new one, never half of it. */
export function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  return intoPlace(path, async (draft) => {
    const file = await open(draft, 'w', 0o644)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  })
}

function writeDraft(draft: string, bytes: Uint8Array): void {
  try {
    writeFileSync(draft, bytes, { mode: 0o644 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(draft), { recursive: true })
    writeFileSync(draft, bytes, { mode: 0o644 })
  }
}

/** The same without waiting for the disk. One small file costs less so than having another thread write it. */
export function writeQuickly(path: string, bytes: Uint8Array): void {
  const draft = draftOf(path)
  try {
    writeDraft(draft, bytes)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

/** Puts an existing file at a second path: as a link where both stand on one disk, else as a copy. */
export function linkWhole(source: string, path: string): Promise<void> {
  return intoPlace(path, (draft) => link(source, draft).catch(() => copyFile(source, draft)))
}

/** Whether the file already holds these bytes. */
export async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  if (statSync(path, { throwIfNoEntry: false })?.size !== bytes.length) return false
  return readFile(path).then(
    (found) => found.equals(bytes),
    () => false,
  )
}
