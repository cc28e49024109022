import type { Day } from '#law/index.ts'
import type { FeeKind } from '../rules/fee-working.ts'
import type { Outcome } from '../rules/outcome-kinds.ts'
import type { Channel } from '../rules/receipt-day.ts'

/** Who decides: the office alone, a department's draft checked by the office, or signed by a leader as well. */
export type Flow = 'office' | 'draft-check' | 'draft-check-sign'

/** Whose opinion is asked: a third party, an organ that made the information too, or another organ. */
export type Asked = 'third-party' | 'co-producer' | 'other-organ'

/** What an opinion comes to; 'silent' is recorded when the term is over without one. */
export type Answer = 'agrees' | 'objects' | 'silent'

/** A letter whose delivery matters to a clock. */
export type Letter = 'correction' | 'reasons' | 'opinion' | 'fee' | 'reply'

/** What may happen to a case, and its particulars besides the day. */
export interface Happenings {
  received: {
    channel: Channel
    /** For post without signature, fax and e-mail: the day both sides confirmed. */
    confirmed?: Day | undefined
    /** An application for information, or a request to correct a record about oneself. */
    subject?: 'information' | 'record' | undefined
    /** Whether paper, e-mail or copied data are wanted, which a fee by the page needs. */
    copies?: boolean | undefined
  }
  registered: { department?: string | undefined; flow?: Flow | undefined }
  'department-added': { department: string }
  'correction-asked': { term: number }
  corrected: { cause?: string | undefined }
  'opinion-asked': { from: Asked; who: string }
  'opinion-given': { who: string; answer: Answer; reasoned?: boolean | undefined }
  'interest-overridden': { who: string }
  'third-party-told': { who: string }
  delivered: { letter: Letter; who?: string | undefined }
  'extension-approved': { days: number }
  'extension-told': object
  'reasons-asked': { term: number }
  'reasons-given': { reasonable: boolean }
  'delay-told': { days: number }
  'fee-noticed': {
    scheme: FeeKind
    /** By the item: how many of this person came before in the month, and how many this one holds. */
    before?: number | undefined
    items?: number | undefined
    /** By the page: how many pages are given. */
    pages?: number | undefined
  }
  'fee-paid': { yuan?: number | undefined }
  'fee-refunded': { yuan: number }
  drafted: { department?: string | undefined; outcome: Outcome }
  checked: { passed: boolean }
  signed: { passed: boolean }
  replied: {
    /** Null for what is neither of the 22 kinds: 其他处理—其他. */
    outcome: Outcome | null
    /** Partly granted: the outcomes on which the other parts are held back. */
    withheld?: Outcome[] | undefined
    /** Not ours: whose it is, with how to reach it, where that is known. */
    rightOrgan?: string | undefined
    /** The case with which this one is answered in one letter. */
    joint?: string | undefined
  }
  split: { into: number }
  merged: { into: string }
  withdrawn: object
  lapsed: { why: 'correction' | 'fee' }
  'lapse-undone': object
  transferred: { to: string }
  'record-decided': { decision: 'corrected' | 'forwarded' | 'refused'; to?: string | undefined }
  /** A review or judgment orders the organ to decide again within so many days of receiving it. */
  remanded: { days: number; unit: 'workday' | 'calendar' }
  redecided: { outcome: Outcome }
  /** A letter in the form of an application is dealt with as one; the number it goes on under, where there is one. */
  triaged: { to: 'message' | 'petition'; number?: string | undefined }
  noted: object
  reminded: { stage: string }
  escalated: object
  redated: { clock: string; from: Day | null; to: Day | null }
  archived: object
}

/** The name of something that may happen. */
export type EventKind = keyof Happenings

/** One thing that happened, on its day. */
export type EventOf<K extends EventKind> = { kind: K; day: Day } & Happenings[K]

/** Anything that may happen to a case. */
export type CaseEvent = { [K in EventKind]: EventOf<K> }[EventKind]
