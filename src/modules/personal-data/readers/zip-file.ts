import { type Zippable, zipSync } from 'fflate'
import { Unreadable } from '../unreadable.ts'
import type { FileInHand } from './file-in-hand.ts'
import { changed } from './looker.ts'
import { openZip, type ZipEntry } from './zip.ts'

/** A zip with the files given, in their order; the same files give the same bytes. */
export function packZip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const packed: Zippable = {}
  for (const [name, bytes] of files) packed[name] = [bytes, { mtime: '2000-01-01T00:00:00', level: 6 }]
  return Buffer.from(zipSync(packed))
}

interface Entry {
  name: string
  bytes: Buffer
  touched: boolean
}

async function readEntry(file: FileInHand, entry: ZipEntry): Promise<Entry> {
  const { inside, looker } = file
  const renamed = looker.text(entry.name, () => `${inside}压缩包内的文件名`)
  const name = changed(entry.name, renamed)
  if (entry.folder) return { name, bytes: Buffer.alloc(0), touched: renamed.length > 0 }
  const place = `${inside}压缩包内“${name}”`
  try {
    const bytes = entry.bytes()
    const after = bytes.length === 0 ? undefined : await file.read(entry.name, bytes, `${place} `)
    return { name, bytes: after ?? bytes, touched: renamed.length > 0 || after !== undefined }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    looker.unreadable(place, error.message)
    return { name, bytes: Buffer.alloc(0), touched: false }
  }
}

/** A zip: the name and the content of every file in it, and of zips in zips. */
export async function readZip(file: FileInHand): Promise<Buffer | undefined> {
  const { budget } = file
  if (budget.depth <= 0) throw new Unreadable('压缩包套得太深，没有继续展开。请重新打成一个压缩包。')
  budget.depth -= 1
  const files = new Map<string, Uint8Array>()
  let touched = false
  for (const entry of openZip(file.bytes, budget)) {
    const read = await readEntry(file, entry)
    files.set(read.name, read.bytes)
    touched ||= read.touched
  }
  budget.depth += 1
  return touched ? packZip(files) : undefined
}
