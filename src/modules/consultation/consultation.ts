import type { RunningClock } from '#kernel/clocks/index.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import type { ConsultationDraft } from './contract.ts'
import type { Verdict } from './rules/result-problem.ts'
import { clearConsultations, saveConsultation } from './store.ts'
import type { ConsultationStatus } from './transitions.ts'

/** A draft as the ledger keeps it: its text stands among the files. */
export interface KeptDraft extends Omit<ConsultationDraft, 'text'> {
  textHash: string
}

/** What was done about one group of opinions. */
export interface Answer {
  group: string
  count: number
  verdict: Verdict
  reason: string
}

/** What became of a consultation. */
export interface PublishedResult {
  overview: string
  received: number
  /** How many of them did not concern the draft. */
  unrelated: number
  answers: Answer[]
  /** The published document that came of it. */
  article: string | null
}

/** What happens to a consultation. */
export type ConsultationEvent =
  | { kind: 'drafted'; payload: { draft: KeptDraft } }
  | { kind: 'opened'; payload: { to: Day; shorterBecause: string } }
  | { kind: 'closed'; payload: { to: Day } }
  | { kind: 'answered'; payload: { result: PublishedResult } }
  | { kind: 'withdrawn'; payload: { reason: string } }

/** A consultation as its events tell it. */
export interface Consultation {
  status: ConsultationStatus
  draft: KeptDraft
  from: Day | null
  to: Day | null
  shorterBecause: string
  result: (PublishedResult & { day: Day }) | null
  withdrawn: string
  changedOn: Day
}

const begun = {
  status: 'draft',
  from: null,
  to: null,
  shorterBecause: '',
  result: null,
  withdrawn: '',
} as const

function runningClocks(state: Consultation | undefined): RunningClock[] {
  if (state?.status !== 'open' || state.to === null) return []
  const { title, department } = state.draft
  const clock = { name: 'open', label: '意见征集截止', title, start: state.to, days: 0 }
  return [{ ...clock, unit: 'fixed', pauses: [], department }]
}

/** The stream of one consultation: draft, period, result. The comments have streams of their own. */
export const consultationProcedure: Procedure<Consultation | undefined, ConsultationEvent> = {
  kind: 'consultation',
  begin: undefined,
  apply(before, event) {
    const changedOn = event.day
    if (event.kind === 'drafted') return { ...begun, ...before, draft: event.payload.draft, changedOn }
    if (!before) return before
    const state = { ...before, changedOn }
    switch (event.kind) {
      case 'opened':
        return { ...state, status: 'open', from: event.day, ...event.payload }
      case 'closed':
        return { ...state, status: 'closed' }
      case 'answered':
        return { ...state, status: 'answered', result: { ...event.payload.result, day: event.day } }
      case 'withdrawn':
        return { ...state, status: 'withdrawn', withdrawn: event.payload.reason }
    }
  },
  async save(db, { organ, id, state }) {
    if (state) await saveConsultation(db, organ, id, state)
  },
  clear: clearConsultations,
  clocks: runningClocks,
}
