import type { Kind } from './rules/kinds.ts'

/** Personal data found in a file: what, where, and how it may be shown. Never the data itself. */
export interface Hit {
  kind: Kind
  place: string
  masked: string
}

/** What a look through a file came to. Clean only when nothing was found and nothing was unreadable. */
export interface Scan {
  hits: Hit[]
  /** What could not be looked through, with the reason; empty when all could. */
  unreadable: string[]
}
