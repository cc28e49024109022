import type { Scan } from '../hit.ts'
import type { Covered } from '../look-through.ts'
import type { Passage, Stretch } from '../passages.ts'
import type { Words } from '../readers/words.ts'
import type { Redacted } from '../redact-within.ts'

/** Work for the process that reads files: bytes, or a path to read them from. */
export interface Job {
  task: 'scan' | 'cover' | 'texts' | 'redact' | 'words'
  name: string
  bytes?: Uint8Array
  path?: string
  own: string[]
  /** What is to be covered; for 'redact'. */
  passages?: Passage[]
  /** How many texts are wanted; for 'texts'. */
  most?: number
}

/** What comes back. A failure is a file that cannot be read, in words. */
export type Answer =
  | { scan: Scan }
  | { covered: Omit<Covered, 'bytes'> & { bytes?: Uint8Array } }
  | { texts: Stretch[] }
  | { redacted: Redacted }
  | { words: Words }
  | { failure: string }
