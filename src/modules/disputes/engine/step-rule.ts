import type { Basis, Day, WorkingCalendar } from '#law/index.ts'
import type { EventKind, EventOf } from './dispute-event.ts'
import type { DisputeCase } from './dispute-state.ts'

/** The day on which something is judged, and the calendar it is judged by. */
export interface World {
  readonly day: Day
  readonly calendar: WorkingCalendar
}

/** Why something cannot happen: a name for programs, words for people, the article it rests on. */
export interface Obstacle {
  readonly name: string
  readonly message: string
  readonly basis: Basis
  readonly field?: string
}

/** One step: what it does, when it may be taken, and what the dispute is afterwards. */
export interface StepRule<K extends EventKind> {
  readonly label: string
  readonly effect: string
  /** What it rests on, in a review and in a suit. */
  readonly basis: { readonly review: Basis; readonly suit: Basis }
  readonly by: 'office' | 'system'
  obstacle(state: DisputeCase): Obstacle | null
  wrong?(state: DisputeCase, event: EventOf<K>): Obstacle | null
  apply(state: DisputeCase, event: EventOf<K>): DisputeCase
}

/** Makes an obstacle when it applies. */
export function when(
  applies: boolean,
  name: string,
  message: string,
  basis: Basis,
  field?: string,
): Obstacle | null {
  if (!applies) return null
  return field === undefined ? { name, message, basis } : { name, message, basis, field }
}

/** The first of several obstacles. */
export function first(...obstacles: readonly (Obstacle | null)[]): Obstacle | null {
  return obstacles.find((one) => one !== null) ?? null
}
