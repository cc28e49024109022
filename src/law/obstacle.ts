import type { Basis } from './act.ts'
import type { WorkingCalendar } from './calendar/working-calendar.ts'
import type { Day } from './day.ts'

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
