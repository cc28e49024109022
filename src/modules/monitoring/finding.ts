import type { RunningClock } from '#kernel/clocks/index.ts'
import type { MovedDue, Procedure, Recorded } from '#kernel/ledger/index.ts'
import { type Day, WORK_HOURS } from '#law/index.ts'
import type { Fault } from './rules/checks.ts'
import { clearFindings, saveFinding } from './store.ts'
import type { FindingStatus } from './transitions.ts'

/** What the program saw at one look, and in which run. */
interface Sight {
  run: string
  seen: string
  proof: string[]
}

/** What can happen to a finding. */
export type FindingEvent =
  | { kind: 'found'; payload: Sight & Omit<Fault, 'seen' | 'proof'> }
  | { kind: 'confirmed'; payload: Sight }
  | { kind: 'seen-again'; payload: Sight }
  | { kind: 'gone'; payload: { run: string } }
  | { kind: 'faded'; payload: { run: string } }
  | { kind: 'assigned'; payload: { department: string; departmentName: string; days: number; note: string } }
  | { kind: 'repaired'; payload: { done: string } }
  | { kind: 're-tested'; payload: { run: string; ok: boolean; seen: string } }
  | { kind: 'dismissed'; payload: { reason: string } }
  | { kind: 'reinstated'; payload: { reason: string } }
  | { kind: 'redated'; payload: MovedDue }

/** A finding as its events leave it. */
export interface Finding extends Fault {
  status: FindingStatus
  firstSeen: string
  lastSeen: string
  /** The department that repairs it, since when, and in how many workdays. */
  assigned: { department: string; departmentName: string; day: Day; days: number } | null
  repaired: { day: Day; done: string } | null
  closedDay: Day | null
  /** The last run did not see it any more, though nobody has said what was done. */
  gone: boolean
  reopened: number
}

type Applied = Finding | undefined

function found(state: Applied, event: Recorded<FindingEvent> & { kind: 'found' }): Finding {
  const { run: _run, ...fault } = event.payload
  const again = state !== undefined
  return {
    ...fault,
    status: 'found',
    firstSeen: again ? state.firstSeen : event.at,
    lastSeen: event.at,
    assigned: null,
    repaired: null,
    closedDay: null,
    gone: false,
    reopened: again && state.status === 'closed' ? state.reopened + 1 : (state?.reopened ?? 0),
  }
}

const sight = (state: Finding, event: Recorded<FindingEvent> & { payload: Sight }) => ({
  ...state,
  seen: event.payload.seen,
  proof: event.payload.proof,
  lastSeen: event.at,
  gone: false,
})

const tested = (state: Finding, event: Recorded<FindingEvent> & { kind: 're-tested' }): Finding =>
  event.payload.ok
    ? { ...state, status: 'closed', closedDay: event.day }
    : {
        ...state,
        status: 'assigned',
        repaired: null,
        seen: event.payload.seen,
        lastSeen: event.at,
        gone: false,
        reopened: state.reopened + 1,
      }

type Later = Exclude<FindingEvent['kind'], 'found'>

const LATER: { [K in Later]: (state: Finding, event: Recorded<FindingEvent & { kind: K }>) => Finding } = {
  confirmed: (state, event) => ({ ...sight(state, event), status: 'confirmed' }),
  'seen-again': sight,
  gone: (state) => ({ ...state, gone: true }),
  faded: (state, event) => ({ ...state, status: 'faded', closedDay: event.day }),
  assigned(state, { day, payload: { department, departmentName, days } }) {
    return { ...state, status: 'assigned', assigned: { department, departmentName, day, days } }
  },
  repaired: (state, event) => ({
    ...state,
    status: 'repaired',
    repaired: { day: event.day, done: event.payload.done },
  }),
  're-tested': tested,
  dismissed: (state, event) => ({ ...state, status: 'dismissed', closedDay: event.day }),
  reinstated: (state) => ({ ...state, status: 'confirmed', closedDay: null, gone: false }),
  redated: (state) => state,
}

function clocksOf(state: Applied): RunningClock[] {
  if (!state?.assigned || state.status !== 'assigned') return []
  const { day, days, departmentName } = state.assigned
  const clock = { name: 'repair', label: '整改', title: state.title, start: day, days }
  return [{ ...clock, unit: 'workday', pauses: [], department: departmentName }]
}

/** The stream of one finding: the same fault, however often it comes back. */
export const findingProcedure: Procedure<Applied, FindingEvent> = {
  kind: 'finding',
  begin: undefined,
  apply(state, event) {
    if (event.kind === 'found') return found(state, event)
    if (!state) return state
    const step = LATER[event.kind] as (state: Finding, event: Recorded<FindingEvent>) => Finding
    return step(state, event)
  },
  async save(db, { organ, id, state }) {
    if (state) await saveFinding(db, organ, id, state)
  },
  clear: clearFindings,
  clocks: clocksOf,
  redated: (state, moved) =>
    state?.status === 'assigned' ? [{ kind: 'redated', payload: moved, basis: [WORK_HOURS.cite('7')] }] : [],
}
