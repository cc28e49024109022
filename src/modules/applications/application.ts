import type { RunningClock } from '#kernel/clocks/index.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import { type ApplicantKind, type Day, OGI, type OutcomeRowKey } from '#law/index.ts'
import { type ApplicationEvent, happened, type Numbered, type RecordedEvent } from './application-event.ts'
import { type CaseLetter, lettersAfter } from './case-letters.ts'
import { advance } from './engine/case-engine.ts'
import { awaitsRedecision, type CaseState } from './engine/case-state.ts'
import { clocksOf } from './engine/clocks.ts'
import { type CaseStatus, statusOf } from './engine/status.ts'
import type { ApplicantTerm } from './rules/overdue-terms.ts'
import type { Channel } from './rules/receipt-day.ts'
import { clearApplications, saveApplication } from './store.ts'

/** How an application ended, and on which day. */
interface Outcome {
  row: OutcomeRowKey
  day: Day
  reply: (Numbered & { letter: Sealed }) | null
}

/** A due day that a holiday notice moved, until somebody has dealt with the case again. */
interface Moved {
  clock: string
  from: Day | null
  to: Day | null
}

/** An application as its events tell it. */
export interface Application extends Numbered {
  status: CaseStatus
  receivedDay: Day
  channel: Channel
  applicantKind: ApplicantKind
  applicant: Sealed
  request: Sealed
  codeHash: string
  department: string | null
  registeredDay: Day | null
  outcome: Outcome | null
  splitFrom: string | null
  traces: { applicant: string; sketch: number[] } | null
  cameFrom: { id: string; number: string } | null
  /** The letter or the channel it was turned over to. */
  triaged: {
    to: 'message' | 'petition'
    id: string | null
    number: string
    code: Sealed | null
    told: Sealed | null
  } | null
  /** The draft begun to publish for all what it asks for. */
  proposal: string | null
  moved: Moved | null
  /** Every letter of the case that has a number, in the order in which they went out. */
  letters: CaseLetter[]
  /** The applicant's terms that were found to be over. */
  termsOver: ApplicantTerm[]
  /** The sealed words of its steps, the last of each kind; for opinions, of each party. */
  said: Record<string, Sealed>
  /** What is still kept of who applied. */
  keeping: { held: boolean; reduced: Day | null; erased: Day | null }
  /** What the engine knows of it. */
  case: CaseState
}

function begun(event: Extract<RecordedEvent, { kind: 'received' }>): Application | undefined {
  const { payload, day } = event
  const state = advance(undefined, happened(event) ?? { kind: 'noted', day })
  if (!state) return undefined
  const { number, taken, channel, applicantKind, applicant, request, codeHash } = payload
  const { splitFrom = null, traces = null, cameFrom = null } = payload
  return {
    ...{ number, taken, channel, applicantKind, applicant, request, codeHash, splitFrom, traces, cameFrom },
    status: statusOf(state),
    receivedDay: day,
    department: null,
    registeredDay: null,
    outcome: null,
    moved: null,
    triaged: null,
    proposal: null,
    letters: [],
    termsOver: [],
    said: {},
    keeping: { held: false, reduced: null, erased: null },
    case: state,
  }
}

function outcomeAfter(before: Application, event: RecordedEvent, { ended }: CaseState): Outcome | null {
  if (event.kind === 'lapse-undone') return null
  if (before.outcome || !ended) return before.outcome
  if (event.kind !== 'replied') return { row: ended.row, day: ended.day, reply: null }
  const { row, number, taken, letter } = event.payload
  return { row, day: event.day, reply: { number, taken, letter } }
}

const LEAVES_ALONE = new Set<RecordedEvent['kind']>(['reminded', 'term-over'])

function movedAfter(before: Application, event: RecordedEvent): Moved | null {
  if (event.kind === 'redated') {
    const { clock, from, to } = event.payload
    return { clock, from: before.moved?.from ?? from, to }
  }
  return LEAVES_ALONE.has(event.kind) || event.kind.startsWith('identity-') ? before.moved : null
}

function keepingAfter({ keeping }: Application, { kind, day }: RecordedEvent): Application['keeping'] {
  if (kind === 'identity-held') return { ...keeping, held: true }
  if (kind === 'identity-hold-lifted') return { ...keeping, held: false }
  if (kind === 'identity-reduced') return { ...keeping, reduced: day }
  return kind === 'identity-erased' ? { ...keeping, erased: day } : keeping
}

function triagedAfter(before: Application, event: RecordedEvent): Application['triaged'] {
  if (event.kind !== 'triaged') return before.triaged
  const { to, number = '', letter = null, code = null, text = null } = event.payload
  return { to, number, id: letter, code, told: text }
}

function saidAfter(before: Application, { kind, payload }: RecordedEvent): Application['said'] {
  if (kind === 'letter-voided' || !('text' in payload) || !payload.text) return before.said
  const name = 'who' in payload && payload.who ? `${kind}:${payload.who}` : kind
  return { ...before.said, [name]: payload.text }
}

function next(before: Application, event: RecordedEvent): Application {
  const what = happened(event)
  const state = what ? (advance(before.case, what) ?? before.case) : before.case
  return {
    ...before,
    applicant: event.kind === 'identity-reduced' ? event.payload.applicant : before.applicant,
    keeping: keepingAfter(before, event),
    case: state,
    status: statusOf(state),
    department: event.kind === 'registered' ? event.payload.department : before.department,
    registeredDay: state.registered,
    outcome: outcomeAfter(before, event, state),
    moved: movedAfter(before, event),
    triaged: triagedAfter(before, event),
    proposal: event.kind === 'publication-proposed' ? event.payload.article : before.proposal,
    letters: lettersAfter(before.letters, event),
    termsOver: event.kind === 'term-over' ? [...before.termsOver, event.payload.term] : before.termsOver,
    said: saidAfter(before, event),
  }
}

// A closed case has no running clock.
function runningClocks(state: Application | undefined): RunningClock[] {
  if (!state || (state.outcome && !awaitsRedecision(state.case))) return []
  const title = state.number
  return clocksOf(state.case).flatMap(
    ({ name, label, whose, start, days, unit = 'workday', pauses, stopped }) => {
      const department = whose === 'organ' ? (state.department ?? '') : ''
      return stopped ? [] : [{ name, label, title, start, days, unit, pauses: [...pauses], department }]
    },
  )
}

/** The stream of one application for information, from receipt to the archive. */
export const applicationProcedure: Procedure<Application | undefined, ApplicationEvent> = {
  kind: 'application',
  begin: undefined,
  apply: (state, event) => (event.kind === 'received' ? begun(event) : state && next(state, event)),
  async save(db, { organ, id, state }) {
    if (state) await saveApplication(db, organ, id, state)
  },
  clear: clearApplications,
  numbers: (state) => (state ? [state.taken, ...state.letters.map(({ taken }) => taken)] : []),
  clocks: runningClocks,
  redated: (state, moved) =>
    !state || (state.outcome && !awaitsRedecision(state.case))
      ? []
      : [{ kind: 'redated', payload: moved, basis: [OGI.cite('45')] }],
}
