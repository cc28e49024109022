import type { Recorded } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { OutcomeRowKey } from '#law/index.ts'
import type { StepKind } from './engine/dispute-engine.ts'
import type { DisputeHappening, Happenings } from './engine/dispute-event.ts'
import type { DisputeCase } from './engine/dispute-state.ts'
import type { DisputeKind } from './rules/filing.ts'
import type { Ground } from './rules/grounds.ts'
import { type DisputeOutcome, type ResultKey, resultsOf } from './rules/results.ts'

interface Filed {
  application: string
  applicationNumber: string
  disputeKind: DisputeKind
  body: string
  caseNumber?: string
  ground?: Ground
  /** The row of table three the application was answered with; by it like cases are found. */
  outcomeRow?: OutcomeRowKey | null
  matter: Sealed
}

/** A conclusion; the oldest ones hold the column of table four and a summary only. */
type Concluded = Partial<Happenings['concluded']> & {
  outcome?: DisputeOutcome
  summary?: Sealed
  text?: Sealed
}

type Noticed = Happenings['notice-received'] & { caseNumber?: string; text?: Sealed }

/** The steps that are recorded as the engine knows them, with what people wrote put away in the vault. */
type PlainStep = Exclude<StepKind, 'concluded' | 'notice-received'>

type Plain = { [K in PlainStep]: { kind: K; payload: Happenings[K] & { text?: Sealed } } }[PlainStep]

/** What happens to a dispute; what it is about and what people wrote stand in the vault. */
export type DisputeEvent =
  | { kind: 'filed'; payload: Filed }
  | { kind: 'notice-received'; payload: Noticed }
  | { kind: 'concluded'; payload: Concluded }
  | Plain

/** An event as the ledger returns it. */
export type RecordedEvent = Recorded<DisputeEvent>

/** The first result that is counted in a column, for conclusions that name the column only. */
function resultIn({ kind }: DisputeCase, column: DisputeOutcome | undefined): ResultKey {
  const found = Object.entries(resultsOf(kind)).find(([, result]) => result.column === column)
  return (found?.[0] ?? 'withdrawn') as ResultKey
}

/** What an event of the ledger means to the engine. */
export function happened(event: DisputeEvent & { day: string }, state: DisputeCase): DisputeHappening {
  const { kind, day, payload } = event
  if (kind === 'concluded') {
    const { result, outcome, served = day, order = null } = payload
    return { kind, day, result: result ?? resultIn(state, outcome), served, order }
  }
  // The payload of every other step is that of the engine's event of the same kind.
  return { ...payload, kind, day } as DisputeHappening
}
