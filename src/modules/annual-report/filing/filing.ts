import type { Procedure, Recorded } from '#kernel/ledger/index.ts'
import type { Hand } from '../annual-report.ts'
import type { FigureDifference } from '../rules/difference-cause.ts'

/** How a difference was settled. */
export type Settlement = 'theirs-mended' | 'ours-corrected' | 'both-stand'

/** What came back from the upper system, compared with the report. */
export interface Returned {
  /** Where it came from: the file's name, or that it was pasted. */
  source: string
  /** How many cells could be compared. */
  compared: number
  unread: string[]
  differences: (FigureDifference & { cause: string })[]
}

/** What can happen to the filing of one year's report with the upper system. */
export type FilingEvent =
  | { kind: 'figures-returned'; payload: Returned }
  | { kind: 'difference-settled'; payload: FigureDifference & { how: Settlement; note: string } }

/** How a difference of these two figures was settled. */
type Settled = Hand & FigureDifference & { how: Settlement; note: string }

/** The filing of one year's report as its events leave it. */
export interface Filing {
  /** What came back, the latest last. */
  rounds: (Hand & Returned)[]
  /** By cell; it holds while both figures are those that were settled. */
  settled: Record<string, Settled>
}

function next(state: Filing, { kind, payload, actor: by, day }: Recorded<FilingEvent>): Filing {
  if (kind === 'figures-returned') return { ...state, rounds: [...state.rounds, { ...payload, by, day }] }
  return { ...state, settled: { ...state.settled, [payload.cell]: { ...payload, by, day } } }
}

/** The stream of one year's filing: what came back, what differed, how it was settled. */
export const filingProcedure: Procedure<Filing, FilingEvent> = {
  kind: 'report-filing',
  begin: { rounds: [], settled: {} },
  apply: next,
}

/** The id of a year's filing within its organ. */
export const filingId = (year: number): string => `year-${year}`
