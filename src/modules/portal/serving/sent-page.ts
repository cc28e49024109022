import { brotliPage, gzipPage } from './compress.ts'

/** How a page is packed on its way. */
export type Encoding = 'br' | 'gzip' | 'raw'

/** A page held ready to send. */
export interface SentPage {
  raw: Buffer
  etag: string
  type: string
  /** The page in an encoding: packed when the first reader asks for it so, and kept for the next. */
  as(encoding: Encoding): Promise<Buffer>
}

const PACK = { br: brotliPage, gzip: gzipPage, raw: async (bytes: Buffer) => bytes }

/** Holds a page ready to send. */
export function sentPage(page: Pick<SentPage, 'raw' | 'etag' | 'type'>): SentPage {
  const packed = new Map<Encoding, Promise<Buffer>>()
  return {
    ...page,
    as(encoding) {
      const known = packed.get(encoding)
      if (known) return known
      const made = PACK[encoding](page.raw)
      packed.set(encoding, made)
      return made
    },
  }
}

/** About what a page takes in memory, in bytes, with its packed forms, its name and head. */
export const bytesHeld = ({ raw }: SentPage) => Math.ceil(raw.length * 1.5) + 200
