import { BUILT_IN_NOTICES, workingCalendar } from '#law/index.ts'
import { advance, nextSteps, refuse } from './dispute-engine.ts'
import type { DisputeHappening, EventKind, Happenings } from './dispute-event.ts'
import type { DisputeCase } from './dispute-state.ts'
import { reckonAll } from './reckoning.ts'
import { stageOf } from './stage.ts'

/** The calendar as it comes with the program. */
export const calendar = workingCalendar(BUILT_IN_NOTICES)

/** One event of a history. */
export function on<K extends EventKind>(day: string, kind: K, particulars?: Happenings[K]): DisputeHappening {
  return { kind, day, ...particulars } as DisputeHappening
}

/** The dispute a history comes to, or the name of what keeps its last event from happening. */
export function played(events: readonly DisputeHappening[], asOf: string): DisputeCase | string {
  let state: DisputeCase | undefined
  for (const event of events) {
    const obstacle = state ? refuse(state, event, { day: asOf, calendar }) : null
    if (obstacle) return obstacle.name
    state = advance(state, event)
  }
  if (!state) throw new RangeError('没有事件')
  return state
}

/** What a history comes to, in the shape in which the tables tell it. */
export function told(events: readonly DisputeHappening[], asOf: string) {
  const state = played(events, asOf)
  if (typeof state === 'string') return { refused: state }
  const clocks = reckonAll(state, { day: asOf, calendar })
  return {
    stage: stageOf(state),
    clocks: Object.fromEntries(clocks.map(({ name, due, standing }) => [name, [due, standing]])),
    next: nextSteps(state).map(({ step }) => step),
  }
}
