import { type Basis, OGI } from '#law/index.ts'
import type { DisputeHappening, EventKind, EventOf } from './dispute-event.ts'
import { begun, type DisputeCase } from './dispute-state.ts'
import { first, type Obstacle, type StepRule, type World, when } from './step-rule.ts'
import { ANSWERING } from './steps/answering.ts'
import { DECIDING } from './steps/deciding.ts'
import { KEEPING } from './steps/keeping.ts'
import { basisFor } from './steps/obstacles.ts'

/** A step of the procedure besides the first. */
export type StepKind = Exclude<EventKind, 'filed'>

/** The whole procedure as a table, in the order in which people think of the steps. */
export const STEPS: { readonly [K in StepKind]: StepRule<K> } = { ...ANSWERING, ...DECIDING, ...KEEPING }

/** The kinds of all steps. */
export const STEP_KINDS = Object.keys(STEPS) as StepKind[]

// The table's row for a kind takes events of that kind; the compiler cannot follow that through a union.
const ruleOf = (kind: StepKind) => STEPS[kind] as StepRule<StepKind>

/** What a step rests on in this dispute. */
export const basisOfStep = (state: DisputeCase, kind: StepKind): Basis => basisFor(state, STEPS[kind].basis)

/** Why an event cannot happen to a dispute, as of a day; null when it can. */
export function refuse(state: DisputeCase, event: DisputeHappening, { day }: World): Obstacle | null {
  if (event.kind === 'filed')
    return { name: 'already-filed', message: '这件复议诉讼已经记录。', basis: OGI.cite('51') }
  const rule = ruleOf(event.kind)
  return first(
    when(event.day > day, 'future-day', '日期不能晚于今天，请核对。', OGI.cite('45'), 'day'),
    rule.obstacle(state),
    rule.wrong?.(state, event as EventOf<StepKind>) ?? null,
  )
}

/** The dispute after an event; whether it could happen is not asked again. */
export function advance(state: DisputeCase | undefined, event: DisputeHappening): DisputeCase | undefined {
  if (event.kind === 'filed') return begun(event.disputeKind, event.day)
  return state && ruleOf(event.kind).apply(state, event as EventOf<StepKind>)
}

/** One step that may be taken next. */
export interface NextStep {
  readonly step: StepKind
  readonly label: string
  readonly effect: string
  readonly basis: Basis
}

/** The steps a dispute may take, the system's own left out. */
export function nextSteps(state: DisputeCase): NextStep[] {
  return STEP_KINDS.flatMap((step) => {
    const { label, effect, by, obstacle } = STEPS[step]
    if (by === 'system' || obstacle(state)) return []
    return [{ step, label, effect, basis: basisOfStep(state, step) }]
  })
}
