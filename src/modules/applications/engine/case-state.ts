import type { Day, OutcomeRowKey } from '#law/index.ts'
import type { FeeKind, FeeWorking } from '../rules/fee-working.ts'
import type { Outcome } from '../rules/outcome-kinds.ts'
import type { Channel } from '../rules/receipt-day.ts'
import type { Answer, Asked, Flow } from './case-event.ts'

/** An opinion that was asked for. */
export interface Opinion {
  readonly who: string
  readonly from: Asked
  readonly asked: Day
  readonly delivered: Day | null
  readonly given: { readonly day: Day; readonly answer: Answer; readonly reasoned: boolean } | null
  readonly overridden: Day | null
  readonly told: Day | null
}

/** A letter that sets the applicant a term: a correction or reasons. */
export interface Demand {
  readonly asked: Day
  readonly term: number
  readonly delivered: Day | null
  readonly answered: Day | null
}

/** The fee of a case, with its whole reckoning. */
export interface Fee {
  readonly scheme: FeeKind
  readonly working: FeeWorking
  readonly noticed: Day
  readonly delivered: Day | null
  readonly paid: Day | null
  readonly refunded: number
}

/** One run of the reply clock: it begins anew when a correction comes in or a fee is paid. */
export interface Run {
  readonly start: Day
  readonly because: 'received' | 'corrected' | 'paid'
  readonly extended: number
  readonly delayed: number
}

/** A department's draft. */
export interface Drafted {
  readonly department: string
  readonly outcome: Outcome
}

/** How a case ended. */
export interface Ended {
  readonly day: Day
  readonly how: 'reply' | 'withdrawal' | 'lapse' | 'transfer' | 'record'
  readonly outcome: Outcome | null
  readonly row: OutcomeRowKey
}

/** An order to decide again, and when that was done. */
export interface Remand {
  readonly day: Day
  readonly days: number
  readonly unit: 'workday' | 'calendar'
  readonly decided: Day | null
  readonly outcome: Outcome | null
}

/** A case as its events tell it. */
export interface CaseState {
  readonly receipt: { readonly day: Day; readonly arrived: Day; readonly channel: Channel }
  readonly subject: 'information' | 'record'
  readonly copies: boolean
  readonly registered: Day | null
  readonly flow: Flow
  readonly departments: readonly string[]
  readonly runs: readonly Run[]
  readonly correction: Demand | null
  readonly opinions: readonly Opinion[]
  readonly extension: { readonly days: number; readonly approved: Day; readonly told: Day | null } | null
  readonly reasons: (Demand & { readonly reasonable: boolean | null }) | null
  readonly fee: Fee | null
  readonly drafts: readonly Drafted[]
  readonly checked: Day | null
  readonly signed: Day | null
  readonly parts: number
  readonly merged: string | null
  readonly escalated: Day | null
  readonly ended: Ended | null
  /** When a lapse was taken back; from then on only people end the case. */
  readonly lapseUndone: Day | null
  readonly replyDelivered: Day | null
  /** The last order to decide again; what the report counts stays as first answered. */
  readonly remand: Remand | null
  readonly archived: Day | null
}

/** The run of the reply clock that counts now. */
export function currentRun(state: CaseState): Run {
  const run = state.runs.at(-1)
  if (!run) throw new RangeError('收到申请以后才有期限')
  return run
}

/** The same case with its current run changed. */
export function withRun(state: CaseState, change: Partial<Run>): CaseState {
  return { ...state, runs: [...state.runs.slice(0, -1), { ...currentRun(state), ...change }] }
}

/** The same case whose reply clock begins anew. */
export function restarted(state: CaseState, start: Day, because: Run['because']): CaseState {
  return { ...state, runs: [...state.runs, { start, because, extended: 0, delayed: 0 }] }
}

/** Whether the applicant still has to correct the application. */
export function awaitsCorrection({ correction }: CaseState): boolean {
  return correction !== null && correction.answered === null
}

/** Whether a review or judgment has ordered to decide again and that was not done yet. */
export function awaitsRedecision({ remand }: CaseState): boolean {
  return remand !== null && remand.decided === null
}

/** Whether the applicant still has to pay. */
export function awaitsPayment({ fee }: CaseState): boolean {
  return fee !== null && fee.paid === null
}
