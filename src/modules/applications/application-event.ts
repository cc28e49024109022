import type { NumberTaken, Recorded } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import type { ApplicantKind, OutcomeRowKey } from '#law/index.ts'
import type { CaseEvent, EventKind, Flow, Happenings } from './engine/case-event.ts'
import type { LetterTo } from './rules/letter-form.ts'
import type { LetterKind } from './rules/letter-forms.ts'
import { type Outcome, outcomeOf } from './rules/outcome-kinds.ts'
import type { ApplicantTerm } from './rules/overdue-terms.ts'
import { CHANNELS, type Channel } from './rules/receipt-day.ts'

/** A number as printed, with the running number it holds. */
export interface Numbered {
  number: string
  taken: NumberTaken
}

/** A letter that went out with a step: its number and to whom, with its words put away in the vault. */
export interface IssuedLetter extends Numbered {
  kind: LetterKind
  to: LetterTo
  /** Whom it addresses, as the ledger names them; null for the applicant. */
  who: string | null
  /** Which version of the organ's template it was made with; 0 is the one built in. */
  version: number
  paper: Sealed
}

interface WithLetters {
  letters?: IssuedLetter[]
}

interface Received extends Numbered {
  channel: Channel
  /** The day it arrived, where both sides confirmed on another. */
  arrivedDay?: string
  subject?: 'information' | 'record'
  copies?: boolean
  /** The number of the application it was split from. */
  splitFrom?: string
  /** Keyed hashes of who applied and what for, by which repeated and like applications are found. */
  traces?: { applicant: string; sketch: number[] }
  /** The letter it was made from, without anything being typed again. */
  cameFrom?: { id: string; number: string }
  applicantKind: ApplicantKind
  applicant: Sealed
  request: Sealed
  /** Keyed hash of query code and case, so that the code itself is nowhere. */
  codeHash: string
}

interface Replied extends Numbered {
  row: OutcomeRowKey
  /** Which of the row's two articles the decision rests on. */
  ground?: 'first' | 'other'
  withheld?: OutcomeRowKey[]
  /** The case with which it was answered in one letter. */
  joint?: string
  /** Which version of the template it was made with. */
  version?: number
  letter: Sealed
}

interface Voided extends WithLetters {
  /** The number that no longer stands; the letters are what took its place. */
  number: string
  text: Sealed
}

/** The steps of the engine that are recorded as they are, with what people wrote put away in the vault. */
export type PlainStep = Exclude<EventKind, 'received' | 'registered' | 'replied' | 'withdrawn' | 'triaged'>

type Plain = {
  [K in PlainStep]: { kind: K; payload: Happenings[K] & WithLetters & { text?: Sealed } }
}[PlainStep]

/** An application that goes on as a letter, with the letter's id. */
interface Triaged {
  kind: 'triaged'
  payload: Happenings['triaged'] & { letter?: string; code?: Sealed; text?: Sealed }
}

/** What happens to an application. Whoever applies, what is wanted and the reply's words stand in the vault. */
export type ApplicationEvent =
  | { kind: 'received'; payload: Received }
  | { kind: 'registered'; payload: WithLetters & { department: string; flow?: Flow } }
  | { kind: 'replied'; payload: Replied }
  | { kind: 'withdrawn'; payload: WithLetters & { row: 'other_misc'; statement: Sealed } }
  /** What other applications ask for as well is proposed to be published for all. */
  | { kind: 'publication-proposed'; payload: { article: string } }
  | Triaged
  | { kind: 'letter-voided'; payload: Voided }
  /** The applicant let a term pass; what follows is for a person to decide. */
  | { kind: 'term-over'; payload: { term: ApplicantTerm } }
  | { kind: 'identity-viewed'; payload: { text?: Sealed } }
  /** Number and kind of the proof are destroyed; what is left of the applicant stands under a new reference. */
  | { kind: 'identity-reduced'; payload: { applicant: Sealed } }
  | { kind: 'identity-erased'; payload: object }
  | { kind: 'identity-held'; payload: { text: Sealed } }
  | { kind: 'identity-hold-lifted'; payload: { text: Sealed } }
  | Plain

function happenedReceived(day: string, payload: Received): CaseEvent {
  const { channel, arrivedDay, subject, copies = true } = payload
  const confirmed = CHANNELS[channel].confirmed ? day : undefined
  return { kind: 'received', day: arrivedDay ?? day, channel, confirmed, subject, copies }
}

function happenedReplied(day: string, { row, ground = 'first', withheld = [], joint }: Replied): CaseEvent {
  const grounds = withheld.flatMap((one): Outcome[] => {
    const outcome = outcomeOf(one, 'first')
    return outcome ? [outcome] : []
  })
  return { kind: 'replied', day, outcome: outcomeOf(row, ground), withheld: grounds, joint }
}

/** What an event of the ledger means to the engine; null where it means nothing. */
export function happened(event: ApplicationEvent & { day: string }): CaseEvent | null {
  const { day } = event
  switch (event.kind) {
    case 'received':
      return happenedReceived(day, event.payload)
    case 'replied':
      return happenedReplied(day, event.payload)
    case 'registered':
      return { kind: 'registered', day, ...event.payload }
    case 'withdrawn':
      return { kind: 'withdrawn', day }
    case 'identity-viewed':
    case 'publication-proposed':
    case 'letter-voided':
    case 'term-over':
    case 'identity-reduced':
    case 'identity-erased':
    case 'identity-held':
    case 'identity-hold-lifted':
      return null
    default:
      // The payload of a plain step is that of the engine's event of the same kind.
      return { kind: event.kind, day, ...event.payload } as CaseEvent
  }
}

/** An event as the ledger returns it. */
export type RecordedEvent = Recorded<ApplicationEvent>
