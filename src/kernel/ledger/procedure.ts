import type { RunningClock } from '../clocks/clocks.ts'
import type { Database } from '../database.ts'
import type { Draft, Happening, Recorded } from './event.ts'

/** A running number that a state holds, so that counters can be rebuilt. */
export interface NumberTaken {
  series: string
  year: number
  value: number
}

/** The kind of event by which a case is told that a holiday notice moved a due day of it. */
export const REDATED = 'redated'

/** A limit that a holiday notice moved. */
export interface MovedDue {
  clock: string
  from: string | null
  to: string | null
}

/** What a procedure's read model is told: whose stream it is and what it has come to. */
export interface Standing<S> {
  organ: string
  id: string
  state: S
}

/**
 * One kind of stream: how its state follows from its events, and which plain rows show it in lists.
 * `save` must depend on the standing alone, so that a rebuild gives the same rows.
 */
export interface Procedure<S, E extends Happening> {
  kind: string
  begin: S
  apply(state: S, event: Recorded<E>): S
  save?(db: Database, standing: Standing<S>): Promise<void>
  clear?(db: Database): Promise<void>
  numbers?(state: S): NumberTaken[]
  /** The limits that run in this state; none once the case is closed. */
  clocks?(state: S): RunningClock[]
  /** What the case records when a holiday notice moved one of its limits; nothing once nobody works on it any more. */
  redated?(state: S, moved: MovedDue): Draft<E>[]
}

/** The stream id of a procedure's case. */
export function streamOf(kind: string, id: string): string {
  return `${kind}:${id}`
}

/** The kind of case a stream id tells. */
export function kindOf(stream: string): string {
  return stream.slice(0, stream.indexOf(':'))
}

/** The case id within a stream id. */
export function idOf(stream: string): string {
  return stream.slice(stream.indexOf(':') + 1)
}

/** The state a list of events comes to. */
export function fold<S, E extends Happening>(procedure: Procedure<S, E>, events: Recorded<E>[]): S {
  return events.reduce((state, event) => procedure.apply(state, event), procedure.begin)
}
