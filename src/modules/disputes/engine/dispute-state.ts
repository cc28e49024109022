import type { Day } from '#law/index.ts'
import type { DisputeKind } from '../rules/filing.ts'
import { type DisputeOutcome, type ResultKey, resultOf } from '../rules/results.ts'
import type { DisputeTrack, Order } from './dispute-event.ts'

/** Evidence that was asked for, until a day set by the body or court. */
export interface EvidenceDemand {
  readonly asked: Day
  readonly until: Day
  readonly added: Day | null
}

/** How an instance decided. */
export interface Decision {
  readonly day: Day
  /** The day we received it, from which further time runs. */
  readonly served: Day
  /** Null where only the column of table four was recorded. */
  readonly result: ResultKey | null
  readonly column: DisputeOutcome
  readonly order: Order | null
}

/** An appeal and how it ended. */
export interface Appeal {
  readonly day: Day
  readonly by: 'organ' | 'applicant'
  readonly answered: Day | null
  readonly ruling: { readonly kind: 'kept' | 'changed'; readonly decision: Decision } | null
}

/** A review or suit as its events tell it. */
export interface DisputeCase {
  readonly kind: DisputeKind
  readonly filed: Day
  /** From which day the body or court has to decide: acceptance, or the day it got the case back. */
  readonly begun: Day
  readonly notice: Day | null
  readonly track: DisputeTrack
  readonly answered: Day | null
  readonly evidence: readonly EvidenceDemand[]
  readonly hearing: {
    readonly set: Day
    readonly on: Day
    readonly form: 'hearing' | 'trial'
    readonly heard: Day | null
  } | null
  readonly pauses: readonly { readonly from: Day; readonly to: Day | null }[]
  readonly extended: number
  readonly mediation: Day | null
  readonly decision: Decision | null
  readonly appeal: Appeal | null
  readonly settled: Day | null
  readonly performed: Day | null
  readonly lesson: { readonly reason: string; readonly day: Day } | null
}

/** A review or suit that has just been recorded. */
export function begun(kind: DisputeKind, day: Day): DisputeCase {
  return {
    kind,
    filed: day,
    begun: day,
    notice: null,
    track: 'ordinary',
    answered: null,
    evidence: [],
    hearing: null,
    pauses: [],
    extended: 0,
    mediation: null,
    decision: null,
    appeal: null,
    settled: null,
    performed: null,
    lesson: null,
  }
}

/** Whether it is before a court. */
export const isSuit = ({ kind }: Pick<DisputeCase, 'kind'>) => kind !== 'reconsideration'

/** Whether it stands still. */
export const isSuspended = ({ pauses }: DisputeCase) => pauses.some(({ to }) => to === null)

/** The decision that counts: that of the last instance; null while one is awaited. */
export function finalDecision({ decision, appeal }: DisputeCase): Decision | null {
  if (!appeal) return decision
  return appeal.ruling?.decision ?? null
}

/** How and when a dispute ended, as table four counts it; null while it is open. */
export function concludedOf(state: DisputeCase): { outcome: DisputeOutcome; day: Day } | null {
  const decision = finalDecision(state)
  return decision && { outcome: decision.column, day: decision.day }
}

/** Whether a judgment may still be appealed against, as far as has been recorded. */
export function isAppealable(state: DisputeCase): boolean {
  const { decision, appeal, settled } = state
  if (!isSuit(state) || !decision?.result || appeal || settled) return false
  return decision.result !== 'mediated' && decision.result !== 'withdrawn'
}

/** What the counting decision orders and has not been done yet. */
export function pendingOrder(state: DisputeCase): { decision: Decision; order: Order } | null {
  const decision = finalDecision(state)
  if (!decision?.order || state.performed || isAppealable(state)) return null
  return { decision, order: decision.order }
}

/** Whether something was lost and nobody has said why. */
export function wantsLesson(state: DisputeCase): boolean {
  return finalDecision(state)?.column === 'corrected' && state.lesson === null
}

/** The column of table four for a result; refuses one such a dispute cannot have. */
export function columnOf(kind: DisputeKind, result: ResultKey): DisputeOutcome {
  const found = resultOf(kind, result)
  if (!found) throw new RangeError(`${kind} 没有“${result}”这种结果`)
  return found.column
}
