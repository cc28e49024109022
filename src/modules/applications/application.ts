import type { RunningClock } from '#kernel/clocks/index.ts'
import type { NumberTaken, Procedure, Recorded } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { ApplicantKind, Day, OutcomeRowKey } from '#law/index.ts'
import type { Channel } from './rules/receipt-day.ts'
import { replyLimit } from './rules/reply-deadline.ts'
import { clearApplications, saveApplication } from './store.ts'

/** A number as printed, with the running number it holds. */
export interface Numbered {
  number: string
  taken: NumberTaken
}

/** What happens to an application. Whoever applies, what is wanted and the reply's words stand in the vault. */
export type ApplicationEvent =
  | {
      kind: 'received'
      payload: Numbered & {
        channel: Channel
        applicantKind: ApplicantKind
        applicant: Sealed
        request: Sealed
        /** Keyed hash of query code and case, so that the code itself is nowhere. */
        codeHash: string
      }
    }
  | { kind: 'registered'; payload: { department: string } }
  | { kind: 'replied'; payload: Numbered & { row: OutcomeRowKey; letter: Sealed } }
  | { kind: 'withdrawn'; payload: { row: 'other_misc'; statement: Sealed } }
  | { kind: 'identity-viewed'; payload: object }

/** How an application ended, and on which day. */
interface Outcome {
  row: OutcomeRowKey
  day: Day
  reply: (Numbered & { letter: Sealed }) | null
}

/** Where an application stands. */
export type ApplicationStatus = 'received' | 'registered' | 'replied' | 'withdrawn'

/** An application as its events tell it. */
export interface Application extends Numbered {
  status: ApplicationStatus
  receivedDay: Day
  channel: Channel
  applicantKind: ApplicantKind
  applicant: Sealed
  request: Sealed
  codeHash: string
  department: string | null
  registeredDay: Day | null
  outcome: Outcome | null
}

type Happened<K extends ApplicationEvent['kind']> = Recorded<Extract<ApplicationEvent, { kind: K }>>

const begun = ({ payload, day }: Happened<'received'>): Application => ({
  ...payload,
  status: 'received',
  receivedDay: day,
  department: null,
  registeredDay: null,
  outcome: null,
})

const replied = (state: Application, { payload, day }: Happened<'replied'>): Application => {
  const { row, ...reply } = payload
  return { ...state, status: 'replied', outcome: { row, day, reply } }
}

function next(state: Application, event: Recorded<ApplicationEvent>): Application {
  switch (event.kind) {
    case 'registered':
      return {
        ...state,
        status: 'registered',
        department: event.payload.department,
        registeredDay: event.day,
      }
    case 'replied':
      return replied(state, event)
    case 'withdrawn':
      return {
        ...state,
        status: 'withdrawn',
        outcome: { row: event.payload.row, day: event.day, reply: null },
      }
    default:
      return state
  }
}

// A closed case has no running clock.
function runningClocks(state: Application | undefined): RunningClock[] {
  if (!state || state.outcome) return []
  const { start, days, unit, pauses } = replyLimit(state)
  const department = state.department ?? ''
  return [{ name: 'reply', label: '答复', title: state.number, start, days, unit, pauses, department }]
}

/** The stream of one application for information, from receipt to reply. */
export const applicationProcedure: Procedure<Application | undefined, ApplicationEvent> = {
  kind: 'application',
  begin: undefined,
  apply: (state, event) => (event.kind === 'received' ? begun(event) : state && next(state, event)),
  async save(db, { organ, id, state }) {
    if (state) await saveApplication(db, organ, id, state)
  },
  clear: clearApplications,
  numbers: (state) =>
    state ? [state.taken, ...(state.outcome?.reply ? [state.outcome.reply.taken] : [])] : [],
  clocks: runningClocks,
}
