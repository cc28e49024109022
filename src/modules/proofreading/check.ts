import type { Severity } from './contract.ts'
import type { Mark } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import type { Passage } from './passage.ts'

/** One rule of proofreading. */
export interface Check {
  rule: string
  /** What people call it. */
  name: string
  severity: Severity
  /** Marks inside a protected name are kept: the check knows the names itself. */
  seesNames?: true
  /** Has nothing to say where lines end with the paper: a pair or a run that looks broken there may be whole. */
  needsParagraphs?: true
  look(passage: Passage, knowledge: Knowledge): Mark[]
}
