import { awaitsCorrection, awaitsPayment, awaitsRedecision, type CaseState } from './case-state.ts'

/** Where a case stands, in one word; what it waits for does not keep it from anything else. */
export type CaseStatus =
  | 'received'
  | 'registered'
  | 'correcting'
  | 'paying'
  | 'consulting'
  | 'replied'
  | 'withdrawn'
  | 'lapsed'
  | 'transferred'
  | 'record-handled'
  | 'redeciding'

const ENDED = {
  reply: 'replied',
  withdrawal: 'withdrawn',
  lapse: 'lapsed',
  transfer: 'transferred',
  record: 'record-handled',
} as const

/** Where a case stands. */
export function statusOf(state: CaseState): CaseStatus {
  if (awaitsRedecision(state)) return 'redeciding'
  if (state.ended) return ENDED[state.ended.how]
  if (awaitsCorrection(state)) return 'correcting'
  if (awaitsPayment(state)) return 'paying'
  if (state.opinions.some(({ given }) => given === null)) return 'consulting'
  return state.registered ? 'registered' : 'received'
}
