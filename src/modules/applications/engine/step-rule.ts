import type { Basis, Obstacle, World } from '#law/index.ts'
import type { EventKind, EventOf } from './case-event.ts'
import type { CaseState } from './case-state.ts'

export { first, type Obstacle, type World, when } from '#law/index.ts'

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
