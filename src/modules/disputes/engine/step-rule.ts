import type { Basis, Obstacle } from '#law/index.ts'
import type { EventKind, EventOf } from './dispute-event.ts'
import type { DisputeCase } from './dispute-state.ts'

export { first, type Obstacle, type World, when } from '#law/index.ts'

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
