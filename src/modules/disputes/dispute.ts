import type { RunningClock } from '#kernel/clocks/index.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import { type Day, OGI, type OutcomeRowKey } from '#law/index.ts'
import { type DisputeEvent, happened, type RecordedEvent } from './dispute-facts.ts'
import { clocksOf } from './engine/clocks.ts'
import { advance } from './engine/dispute-engine.ts'
import type { DisputeCase } from './engine/dispute-state.ts'
import { stageOf } from './engine/stage.ts'
import type { Ground } from './rules/grounds.ts'
import { clearDisputes, saveDispute } from './store.ts'

/** A due day that a holiday notice moved, until somebody has dealt with the dispute again. */
interface Moved {
  clock: string
  from: Day | null
  to: Day | null
}

/** A dispute as its events tell it. */
export interface Dispute {
  application: string
  applicationNumber: string
  /** The body or court that decides. */
  body: string
  caseNumber: string
  ground: Ground
  outcomeRow: OutcomeRowKey | null
  matter: Sealed
  /** The words with which the last decision was summed up. */
  summary: Sealed | null
  lesson: Sealed | null
  moved: Moved | null
  /** What the engine knows of it. */
  case: DisputeCase
}

function begin(event: Extract<RecordedEvent, { kind: 'filed' }>): Dispute | undefined {
  const { application, applicationNumber, disputeKind, body, matter } = event.payload
  const state = advance(undefined, { kind: 'filed', day: event.day, disputeKind })
  if (!state) return undefined
  const { caseNumber = '', ground = 'other', outcomeRow = null } = event.payload
  const nothing = { summary: null, lesson: null, moved: null }
  const facts = { application, applicationNumber, body, caseNumber, ground, outcomeRow, matter }
  return { ...facts, ...nothing, case: state }
}

function summaryOf(event: RecordedEvent): Sealed | null {
  if (event.kind === 'concluded') return event.payload.summary ?? event.payload.text ?? null
  return event.kind === 'second-concluded' ? (event.payload.text ?? null) : null
}

function movedAfter(before: Dispute, event: RecordedEvent): Moved | null {
  if (event.kind === 'redated') {
    const { clock, from, to } = event.payload
    return { clock, from: before.moved?.from ?? from, to }
  }
  return event.kind === 'reminded' ? before.moved : null
}

function caseAfter(before: DisputeCase, event: RecordedEvent): DisputeCase {
  const state = advance(before, happened(event, before)) ?? before
  // The oldest conclusions name only the column of table four: nothing was left open then.
  const bare = event.kind === 'concluded' && event.payload.result === undefined
  return bare ? { ...state, settled: event.day } : state
}

function next(before: Dispute, event: RecordedEvent): Dispute {
  const caseNumber =
    event.kind === 'notice-received' && event.payload.caseNumber
      ? event.payload.caseNumber
      : before.caseNumber
  return {
    ...before,
    caseNumber,
    case: caseAfter(before.case, event),
    summary: summaryOf(event) ?? before.summary,
    lesson: event.kind === 'lesson-drawn' ? (event.payload.text ?? null) : before.lesson,
    moved: movedAfter(before, event),
  }
}

// Only what we have to do in time is watched; what the court or the applicant has time for is shown in the case.
function runningClocks(state: Dispute | undefined): RunningClock[] {
  if (!state) return []
  const title = `${state.body}（${state.applicationNumber}）`
  return clocksOf(state.case).flatMap(({ name, label, whose, start, days, unit, pauses, stopped }) =>
    stopped || whose !== 'organ'
      ? []
      : [{ name, label, title, start, days, unit, pauses: [...pauses], department: '' }],
  )
}

/** The stream of one review or suit over an application. */
export const disputeProcedure: Procedure<Dispute | undefined, DisputeEvent> = {
  kind: 'dispute',
  begin: undefined,
  apply: (state, event) => (event.kind === 'filed' ? begin(event) : state && next(state, event)),
  async save(db, { organ, id, state }) {
    if (state) await saveDispute(db, organ, id, state)
  },
  clear: clearDisputes,
  clocks: runningClocks,
  redated: (state, moved) =>
    !state || stageOf(state.case) === 'closed'
      ? []
      : [{ kind: 'redated', payload: moved, basis: [OGI.cite('45')] }],
}
