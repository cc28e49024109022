import { type Stats, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { sha256 } from '#kernel/canonical.ts'
import { bytesHeld, type SentPage, sentPage } from './sent-page.ts'
import { typeOf } from './site-file.ts'

interface Held extends SentPage {
  stamp: string
}

/** Pages of the site folder in memory, as fresh as the folder. */
export interface PageCache {
  /** The page of a file (relative to the folder), or undefined when there is none. */
  page(file: string): Promise<SentPage | undefined>
}

const stampOf = (stats: Stats) => `${stats.ino}-${stats.size}-${stats.mtimeMs}`

async function load(path: string): Promise<Held | undefined> {
  try {
    const stats = await stat(path)
    const raw = await readFile(path)
    const page = sentPage({ raw, etag: `W/"${sha256(raw).slice(0, 20)}"`, type: typeOf(path) })
    return { ...page, stamp: stampOf(stats) }
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
