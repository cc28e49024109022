import type { Sealed } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import type { IssuedLetter, RecordedEvent } from './application-event.ts'
import { replyForm } from './rules/forms-replies.ts'
import { outcomeOf } from './rules/outcome-kinds.ts'

/** A numbered letter of a case, and whether its number still stands. */
export interface CaseLetter extends IssuedLetter {
  day: Day
  voided: { day: Day; why: Sealed } | null
}

type Replied = Extract<RecordedEvent, { kind: 'replied' }>

function replyOf({ day, payload }: Replied): CaseLetter {
  const { row, ground = 'first', number, taken, version = 0, letter: paper } = payload
  const kind = replyForm(outcomeOf(row, ground))
  return { kind, to: 'applicant', who: null, number, taken, version, paper, day, voided: null }
}

function issuedBy(event: RecordedEvent): CaseLetter[] {
  if (event.kind === 'replied') return [replyOf(event)]
  const issued = 'letters' in event.payload ? (event.payload.letters ?? []) : []
  return issued.map((letter) => ({ ...letter, day: event.day, voided: null }))
}

type Undone = Extract<RecordedEvent, { kind: 'lapse-undone' }>

// What told the applicant that the case had ended no longer holds.
function withoutLapse(before: CaseLetter[], { day, payload: { text: why } }: Undone): CaseLetter[] {
  if (!why) return before
  const ended = (kind: string) => kind === 'lapse-correction' || kind === 'lapse-fee'
  return before.map((one) => (ended(one.kind) && !one.voided ? { ...one, voided: { day, why } } : one))
}

/** The letters of a case after an event: those that went out with it, those that it made void. */
export function lettersAfter(before: CaseLetter[], event: RecordedEvent): CaseLetter[] {
  if (event.kind === 'lapse-undone') return withoutLapse(before, event)
  const issued = issuedBy(event)
  if (event.kind !== 'letter-voided') return issued.length === 0 ? before : [...before, ...issued]
  const { number, text } = event.payload
  const voided = { day: event.day, why: text }
  return [...before.map((one) => (one.number === number ? { ...one, voided } : one)), ...issued]
}
