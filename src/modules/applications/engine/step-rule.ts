import type { Basis, Day, WorkingCalendar } from '#law/index.ts'
import type { EventKind, EventOf } from './case-event.ts'
import type { CaseState } from './case-state.ts'

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
  /** The particular of the event that is wrong, where one is. */
  readonly field?: string
}

/** Who takes a step. */
export type StepBy = 'office' | 'department' | 'leader' | 'system'

/** One step of the procedure: what it does, when it may be taken, and what the case is afterwards. */
export interface StepRule<K extends EventKind> {
  readonly label: string
  readonly effect: string
  readonly basis: Basis
  readonly by: StepBy
  /** What keeps the step from being taken in this case on that day, whatever its particulars. */
  obstacle(state: CaseState, world: World): Obstacle | null
  /** What is wrong with the particulars. */
  wrong?(state: CaseState, event: EventOf<K>, world: World): Obstacle | null
  /** Whether it is offered where nothing keeps it from being taken; it is, if this is left out. */
  offered?(state: CaseState): boolean
  apply(state: CaseState, event: EventOf<K>): CaseState
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
