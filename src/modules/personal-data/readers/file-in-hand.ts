import type { Looker } from './looker.ts'
import type { Budget } from './zip.ts'

/** A file being read: what it is called, what it holds, and how places in it are named to people. */
export interface FileInHand {
  name: string
  bytes: Buffer
  /** Stands before every place, for a file inside another. */
  inside: string
  budget: Budget
  looker: Looker
  /** Reads a file found inside this one; answers with its new bytes when it was changed. */
  read(name: string, bytes: Buffer, inside: string): Promise<Buffer | undefined>
}

/** Shows a file to its looker; answers with the file rewritten, when the format can be and something is to change. */
export type Reader = (file: FileInHand) => Promise<Buffer | undefined> | Buffer | undefined
