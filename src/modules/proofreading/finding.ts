import type { Basis } from '#law/index.ts'
import type { Severity } from './contract.ts'

/** One place in a text that somebody should look at. Nothing is ever changed by the program. */
export interface Finding {
  rule: string
  /** Counted from 1; the column in characters. */
  line: number
  column: number
  /** What stands there. */
  text: string
  /** What should stand there instead; empty when only a person can know. */
  suggestion: string
  severity: Severity
  message: string
  basis: Basis | null
}

/** What a check marks, by its place in the whole text. */
export interface Mark {
  start: number
  end: number
  suggestion: string
  message: string
  severity?: Severity
  basis?: Basis
}
