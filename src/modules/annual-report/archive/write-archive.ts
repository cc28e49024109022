import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { ArchiveEntry } from './archive-entries.ts'

const EASY = 4

/** A zip file that is written to disk as its entries come; nothing of it but the entry at hand is in memory. */
export interface ArchiveFile {
  add(entry: ArchiveEntry): Promise<void>
  /** Ends the file; returns its size. */
  end(): Promise<number>
  /** Leaves it unfinished. */
  abandon(): void
}

const drained = async (out: WriteStream) => {
  if (out.writableNeedDrain) await once(out, 'drain')
}

/** Begins a zip file at a path. */
export function openArchive(path: string): ArchiveFile {
  const out = createWriteStream(path, { mode: 0o600 })
  let failure: Error | undefined
  out.on('error', (error) => {
    failure = error
  })
  const zip = new Zip((error, chunk) => {
    if (error) failure = error
    else out.write(chunk)
  })
  const ok = () => {
    if (failure) throw failure
  }
  return {
    async add({ path: name, bytes, packed }) {
      const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: EASY })
      zip.add(file)
      file.push(bytes, true)
      ok()
      await drained(out)
    },
    async end() {
      zip.end()
      out.end()
      await once(out, 'close')
      ok()
      return out.bytesWritten
    },
    abandon() {
      zip.terminate()
      out.destroy()
    },
  }
}
