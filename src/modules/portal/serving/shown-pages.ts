import { LRUCache } from 'lru-cache'
import { type Reading, readingIn, readingWords } from '../reading/reading.ts'
import { showPage } from '../reading/show-page.ts'
import { bytesHeld, type SentPage, sentPage } from './sent-page.ts'

/** Pages as single readers chose to have them, made from the written ones when they are asked for. */
export interface ShownPages {
  /** The written page itself, unless the reader's cookies ask for another way. */
  page(file: string, written: SentPage, cookies: string | undefined): Promise<SentPage>
}

async function shownAs(written: SentPage, reading: Reading): Promise<SentPage> {
  const raw = Buffer.from(await showPage(written.raw.toString('utf8'), reading))
  const etag = written.etag.replace(/"$/, `-${readingWords(reading)}"`)
  return sentPage({ raw, etag, type: written.type })
}

/** Opens a store of at most `maxBytes`; what a page was made from is part of its name, so none grows stale. */
export function openShownPages(maxBytes: number): ShownPages {
  const held = new LRUCache<string, SentPage>({
    maxSize: maxBytes,
    sizeCalculation: bytesHeld,
  })
  return {
    async page(file, written, cookies) {
      const reading = written.type.startsWith('text/html') ? readingIn(cookies) : undefined
      if (!reading) return written
      const name = `${file} ${written.etag} ${readingWords(reading)}`
      const known = held.get(name)
      if (known) return known
      const shown = await shownAs(written, reading)
      held.set(name, shown)
      return shown
    },
  }
}
