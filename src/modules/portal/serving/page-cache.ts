import { type Stats, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { sha256 } from '#kernel/canonical.ts'
import { brotliPage, gzipPage } from '../publisher/compress.ts'
import { typeOf } from './site-file.ts'

/** A page ready to send in any encoding. */
export interface CachedPage {
  raw: Buffer
  br: Buffer
  gzip: Buffer
  etag: string
  type: string
}

interface Held extends CachedPage {
  stamp: string
}

/** Pages of the site folder in memory, as fresh as the folder. */
export interface PageCache {
  /** The page of a file (relative to the folder), or undefined when there is none. */
  page(file: string): Promise<CachedPage | undefined>
}

/** What a page takes in memory, in bytes, with its name and head. */
export const bytesHeld = (page: CachedPage) => page.raw.length + page.br.length + page.gzip.length + 200

const stampOf = (stats: Stats) => `${stats.ino}-${stats.size}-${stats.mtimeMs}`

/** The pre-compressed twin, if it still says the same as the page: the publisher may be writing just now. */
async function twin(path: string, raw: Buffer, unpack: (bytes: Buffer) => Promise<Buffer>) {
  try {
    const packed = await readFile(path)
    return (await unpack(packed)).equals(raw) ? packed : undefined
  } catch {
    return undefined
  }
}

async function load(path: string): Promise<Held | undefined> {
  try {
    const stats = await stat(path)
    const raw = await readFile(path)
    return {
      raw,
      br: (await twin(`${path}.br`, raw, promisify(brotliDecompress))) ?? (await brotliPage(raw)),
      gzip: (await twin(`${path}.gz`, raw, promisify(gunzip))) ?? (await gzipPage(raw)),
      etag: `W/"${sha256(raw).slice(0, 20)}"`,
      type: typeOf(path),
      stamp: stampOf(stats),
    }
  } catch {
    return undefined
  }
}

/** Opens a cache of at most `maxBytes` over the site folder. Each request asks the disk if the page is still the same. */
export function openPageCache(folder: string, maxBytes: number): PageCache {
  const held = new LRUCache<string, Held>({
    maxSize: maxBytes,
    sizeCalculation: bytesHeld,
  })
  return {
    async page(file) {
      const path = join(folder, file)
      // One synchronous stat costs a few microseconds, less than going through the thread pool.
      const stats = statSync(path, { throwIfNoEntry: false })
      if (!stats?.isFile()) return undefined
      const known = held.get(file)
      if (known && known.stamp === stampOf(stats)) return known
      const loaded = await load(path)
      if (loaded) held.set(file, loaded)
      return loaded
    },
  }
}
