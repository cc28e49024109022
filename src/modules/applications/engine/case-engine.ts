import { type Day, formatDay, OGI } from '#law/index.ts'
import type { CaseEvent, EventKind, EventOf } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { first, type Obstacle, type StepRule, type World, when } from './step-rule.ts'
import { AFTER_DECISION } from './steps/after-decision.ts'
import { CORRECTION } from './steps/correction.ts'
import { DECIDING } from './steps/deciding.ts'
import { ENDING } from './steps/ending.ts'
import { FEE_STEPS } from './steps/fees.ts'
import { begun, INTAKE, receiptObstacle } from './steps/intake.ts'
import { KEEPING } from './steps/keeping.ts'
import { MORE_TIME } from './steps/more-time.ts'
import { OPINIONS } from './steps/opinions.ts'
import { REPLYING } from './steps/replying.ts'

/** The whole procedure as a table: every step, in the order in which people think of them. */
export const STEPS: { readonly [K in EventKind]: StepRule<K> } = {
  ...INTAKE,
  ...DECIDING,
  ...REPLYING,
  ...CORRECTION,
  ...OPINIONS,
  ...MORE_TIME,
  ...FEE_STEPS,
  ...ENDING,
  ...AFTER_DECISION,
  ...KEEPING,
}

/** The kinds of all events. */
export const EVENT_KINDS = Object.keys(STEPS) as EventKind[]

// The table's row for a kind takes events of that kind; the compiler cannot follow that through a union.
const ruleOf = (event: CaseEvent) => STEPS[event.kind] as StepRule<EventKind>

function outOfTime(event: CaseEvent, today: Day): Obstacle | null {
  return first(
    when(
      event.day > today,
      'future-day',
      `${formatDay(event.day)}还没有到，不能记录。`,
      OGI.cite('45'),
      'day',
    ),
    when(
      event.day < OGI.inForceFrom,
      'before-the-regulation',
      `现行《条例》自${formatDay(OGI.inForceFrom)}起施行，更早的不能在这里办理。`,
      OGI.cite('31'),
      'day',
    ),
  )
}

/** Why an event cannot happen to a case, as of a day; null when it can. */
export function refuse(state: CaseState | undefined, event: CaseEvent, world: World): Obstacle | null {
  const early = outOfTime(event, world.day)
  if (early) return early
  if (!state) {
    if (event.kind === 'received') return receiptObstacle(event)
    return { name: 'not-received', message: '还没有收到申请，不能办理。', basis: OGI.cite('31') }
  }
  const rule = ruleOf(event)
  const then = { day: event.day, calendar: world.calendar }
  return (
    rule.obstacle(state, then) ??
    when(event.day < state.receipt.day, 'before-receipt', '日期不能早于收到之日。', OGI.cite('31'), 'day') ??
    rule.wrong?.(state, event as EventOf<EventKind>, then) ??
    null
  )
}

/** The case after an event; whether it could happen is not asked again. */
export function advance(state: CaseState | undefined, event: CaseEvent): CaseState | undefined {
  if (event.kind === 'received') return begun(event)
  return state && ruleOf(event).apply(state, event as EventOf<EventKind>)
}

/** One step that may be taken next. */
export interface NextStep {
  readonly step: EventKind
  readonly label: string
  readonly effect: string
  readonly basis: StepRule<EventKind>['basis']
  readonly by: StepRule<EventKind>['by']
}

/** The steps a case may take on a day, the system's own left out. */
export function nextSteps(state: CaseState, world: World): NextStep[] {
  return EVENT_KINDS.flatMap((step) => {
    const { label, effect, basis, by, obstacle, offered } = STEPS[step]
    const hidden = by === 'system' || offered?.(state) === false
    return hidden || obstacle(state, world) ? [] : [{ step, label, effect, basis, by }]
  })
}
