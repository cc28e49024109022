import type { Scan } from './hit.ts'
import { newLooker, type OwnWords } from './lookers.ts'
import { readFile } from './read-file.ts'

/** A file as it lies before us. */
export interface NamedBytes {
  name: string
  bytes: Buffer
}

/** Looks through a file, its name included. */
export async function lookThrough({ name, bytes }: NamedBytes, own?: OwnWords): Promise<Scan> {
  const { looker, scan } = newLooker({ cover: false, ...(own ? { own } : {}) })
  looker.text(name, () => '文件名')
  await readFile(name, bytes, looker)
  return scan()
}

/** What covering a file came to: what was found in it, and the file without it where the format can be rewritten. */
export interface Covered {
  found: Scan
  bytes: Buffer | undefined
}

/** Covers what is found in a file; its name is the caller's to change. */
export async function coverIn({ name, bytes }: NamedBytes, own?: OwnWords): Promise<Covered> {
  const { looker, scan } = newLooker({ cover: true, ...(own ? { own } : {}) })
  const after = await readFile(name, bytes, looker)
  return { found: scan(), bytes: after }
}
