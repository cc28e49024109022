import { type Basis, citation, type Day } from '#law/index.ts'
import { OUTCOMES, reportRow } from '../rules/outcome-kinds.ts'
import { cardOf } from '../rules/urgency.ts'
import { advance, nextSteps, refuse } from './case-engine.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState, Fee } from './case-state.ts'
import { type Reckoned, reckonAll } from './reckoning.ts'
import { statusOf } from './status.ts'
import type { World } from './step-rule.ts'

/** An event that could not happen, with its place in the history, counted from one. */
export interface ReplayRefusal {
  readonly at: number
  readonly kind: CaseEvent['kind']
  readonly day: Day
  readonly name: string
  readonly message: string
  readonly field: string | null
  readonly basis: string
}

const cited = (basis: Basis | null) => basis && citation(basis)

const clockView = ({ stopped, basis, days, ...clock }: Reckoned) => ({
  ...clock,
  stopped: stopped && { ...stopped },
  basis: citation(basis),
  card: clock.whose === 'organ' && clock.name === 'reply' ? cardOf(clock.workdaysLeft) : null,
  days: days.map((line) => ({ ...line, number: line.number ?? null, basis: cited(line.basis) })),
})

const feeView = ({ working, ...fee }: Fee) => ({
  ...fee,
  yuan: working.yuan,
  basis: citation(working.basis),
  lines: working.lines.map((line) => ({ ...line, basis: citation(line.basis) })),
})

function endView({ ended }: CaseState) {
  if (!ended) return null
  const { day, how, outcome, row } = ended
  const label = outcome ? OUTCOMES[outcome].label : null
  return { day, how, outcome, label, row, rowLabel: reportRow(row).formLabel }
}

function view(state: CaseState, world: World) {
  const { receipt, registered, flow, departments, subject, parts, merged, archived } = state
  const ended = endView(state)
  return {
    procedure: 'application',
    asOf: world.day,
    status: statusOf(state),
    state: { receivedDay: receipt.day, ...{ channel: receipt.channel, registered, flow, departments } },
    ...{ subject, parts, merged, ended, archived },
    clocks: reckonAll(state, world).map(clockView),
    next: nextSteps(state, world).map((step) => ({ ...step, basis: citation(step.basis) })),
    reportRow: ended?.row ?? null,
    fee: state.fee && feeView(state.fee),
  }
}

/** What a history comes to on a day. */
export type Replayed = { readonly case: ReturnType<typeof view> } | { readonly refused: ReplayRefusal }

/** Plays a history through the same engine as the office uses; stops at the first event that cannot happen. */
export function replay(events: readonly CaseEvent[], world: World): Replayed {
  let state: CaseState | undefined
  for (const [index, event] of events.entries()) {
    const obstacle = refuse(state, event, world)
    if (obstacle) {
      const { name, message, field = null, basis } = obstacle
      const { kind, day } = event
      return { refused: { at: index + 1, kind, day, name, message, field, basis: citation(basis) } }
    }
    state = advance(state, event)
  }
  if (!state) throw new RangeError('历史里没有事件')
  return { case: view(state, world) }
}
