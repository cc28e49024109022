import type { RunningClock } from '../clocks/clocks.ts'
import type { Database } from '../database.ts'
import type { Happening, Recorded } from './event.ts'

/** A running number that a state holds, so that counters can be rebuilt. */
export interface NumberTaken {
  series: string
  year: number
  value: number
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
}

/** The stream id of a procedure's case. */
export function streamOf(kind: string, id: string): string {
  return `${kind}:${id}`
}

/** The case id within a stream id. */
export function idOf(stream: string): string {
  return stream.slice(stream.indexOf(':') + 1)
}

/** The state a list of events comes to. */
export function fold<S, E extends Happening>(procedure: Procedure<S, E>, events: Recorded<E>[]): S {
  return events.reduce((state, event) => procedure.apply(state, event), procedure.begin)
}
