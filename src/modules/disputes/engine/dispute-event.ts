import type { Day } from '#law/index.ts'
import type { DisputeKind } from '../rules/filing.ts'
import type { ResultKey } from '../rules/results.ts'

/** The procedure a review or suit follows; a simple one leaves less time. */
export type DisputeTrack = 'ordinary' | 'simple'

/** What a decision orders: to act again within so many days of receiving it. */
export interface Order {
  readonly days: number
  readonly unit: 'workday' | 'calendar'
}

/** What may happen in a review or suit, and its particulars besides the day. */
export interface Happenings {
  filed: { disputeKind: DisputeKind }
  'notice-received': { track: DisputeTrack }
  'track-changed': { track: DisputeTrack }
  'answer-submitted': object
  'evidence-asked': { until: Day }
  'evidence-added': object
  'hearing-set': { form: 'hearing' | 'trial'; on: Day }
  heard: { leader: boolean }
  suspended: object
  resumed: object
  'mediation-held': object
  'decision-extended': { days: number }
  concluded: { result: ResultKey; served: Day; order: Order | null }
  appealed: { by: 'organ' | 'applicant' }
  'second-answered': object
  'second-concluded': {
    ruling: 'kept' | 'changed' | 'sent-back'
    result?: ResultKey | undefined
    order: Order | null
  }
  settled: object
  performed: object
  'lesson-drawn': { reason: string }
  noted: object
  reminded: { clock: string; stage: string }
  redated: { clock: string; from: Day | null; to: Day | null }
}

/** The name of something that may happen. */
export type EventKind = keyof Happenings

/** One thing that happened, on its day. */
export type EventOf<K extends EventKind> = { kind: K; day: Day } & Happenings[K]

/** Anything that may happen. */
export type DisputeHappening = { [K in EventKind]: EventOf<K> }[EventKind]
