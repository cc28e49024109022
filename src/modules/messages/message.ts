import type { RunningClock } from '#kernel/clocks/index.ts'
import type { MovedDue, NumberTaken, Procedure, Recorded } from '#kernel/ledger/index.ts'
import type { Sealed } from '#kernel/vault/vault.ts'
import { type Day, WORK_HOURS } from '#law/index.ts'
import type { AnswerLimit } from './rules/answer-limit.ts'
import type { MessageKind } from './rules/message-kinds.ts'
import { clearMessages, saveMessage } from './store.ts'

/** How a message came in. */
export type Channel = 'online' | 'phone' | 'letter' | 'visit'

/** The other case a message was made from or turned into. */
export interface Origin {
  id: string
  number: string
}

/** What happens to a message. Who wrote, what, every reason and every answer stand in the vault. */
export type MessageEvent =
  | {
      kind: 'received'
      payload: {
        number: string
        taken: NumberTaken
        channel: Channel
        messageKind: MessageKind
        mayPublish: boolean
        writer: Sealed
        letter: Sealed
        /** Keyed hash of query code and case, so that the code itself is nowhere. */
        codeHash: string
        limit: AnswerLimit
        /** The application it was made from, without anything being typed again. */
        cameFrom?: Origin
      }
    }
  | { kind: 'accepted'; payload: { messageKind: MessageKind; limit: AnswerLimit } }
  | { kind: 'declined'; payload: { reason: Sealed } }
  | { kind: 'assigned'; payload: { department: string; handler: string | null } }
  /** It asks for information: it goes on as an application, counted from the day the letter came in. */
  | { kind: 'turned-over'; payload: { application: string; number: string; code: Sealed } }
  | { kind: 'handed-back'; payload: { reason: Sealed } }
  | { kind: 'answered'; payload: { answer: Sealed } }
  | { kind: 'checked'; payload: object }
  | { kind: 'sent-back'; payload: { reason: Sealed } }
  | { kind: 'sent'; payload: { due: Day | null; inTime: boolean } }
  | { kind: 'rated'; payload: { score: number; words: Sealed } }
  | { kind: 'reopened'; payload: { why: Sealed; limit: AnswerLimit } }
  | { kind: 'published'; payload: { text: Sealed } }
  | { kind: 'unpublished'; payload: { reason: Sealed } }
  | { kind: 'writer-viewed'; payload: { reason?: Sealed } }
  | { kind: 'redated'; payload: MovedDue }

/** Where a message stands. */
export type MessageStatus =
  | 'received'
  | 'accepted'
  | 'assigned'
  | 'answered'
  | 'checked'
  | 'sent'
  | 'declined'
  | 'turned-over'

interface Answer {
  text: Sealed
  by: string
  day: Day
}

/** A message as its events tell it. */
export interface Message {
  number: string
  taken: NumberTaken
  channel: Channel
  kind: MessageKind
  status: MessageStatus
  mayPublish: boolean
  receivedDay: Day
  writer: Sealed
  letter: Sealed
  codeHash: string
  limit: AnswerLimit
  /** The day from which the limit counts: of receipt, or of the second asking. */
  clockDay: Day
  department: string | null
  /** Who deals with a confidential one. */
  handler: string | null
  answer: Answer | null
  /** The first answer the writer was given. */
  first: { day: Day; inTime: boolean } | null
  closedDay: Day | null
  declined: Sealed | null
  score: number | null
  reopened: { day: Day; why: Sealed } | null
  published: { text: Sealed; day: Day } | null
  cameFrom: Origin | null
  turnedOver: (Origin & { code: Sealed }) | null
}

type Event<K extends MessageEvent['kind']> = Recorded<Extract<MessageEvent, { kind: K }>>

function begun({ payload, day }: Event<'received'>): Message {
  const { messageKind: kind, ...rest } = payload
  return {
    ...rest,
    kind,
    status: 'received',
    receivedDay: day,
    clockDay: day,
    department: null,
    handler: null,
    answer: null,
    first: null,
    closedDay: null,
    declined: null,
    score: null,
    reopened: null,
    published: null,
    cameFrom: payload.cameFrom ?? null,
    turnedOver: null,
  }
}

type Steps = { [K in MessageEvent['kind']]: (state: Message, event: Event<K>) => Message }

const STEPS: Steps = {
  received: (state) => state,
  accepted: (state, { payload }) => ({
    ...state,
    status: 'accepted',
    kind: payload.messageKind,
    limit: payload.limit,
  }),
  declined: (state, { payload, day }) => ({
    ...state,
    status: 'declined',
    declined: payload.reason,
    closedDay: day,
  }),
  'turned-over': (state, { payload, day }) => ({
    ...state,
    status: 'turned-over',
    closedDay: day,
    turnedOver: { id: payload.application, number: payload.number, code: payload.code },
  }),
  assigned: (state, { payload }) => ({ ...state, status: 'assigned', ...payload }),
  'handed-back': (state) => ({ ...state, status: 'accepted', department: null, handler: null }),
  answered: (state, { payload, actor, day }) => ({
    ...state,
    status: 'answered',
    answer: { text: payload.answer, by: actor, day },
  }),
  checked: (state) => ({ ...state, status: 'checked' }),
  'sent-back': (state) => ({ ...state, status: 'assigned' }),
  sent: (state, { payload, day }) => ({
    ...state,
    status: 'sent',
    closedDay: day,
    first: state.first ?? { day, inTime: payload.inTime },
  }),
  rated: (state, { payload }) => ({ ...state, score: payload.score }),
  reopened: (state, { payload, day }) => ({
    ...state,
    status: 'accepted',
    closedDay: null,
    clockDay: day,
    limit: payload.limit,
    department: null,
    handler: null,
    score: null,
    reopened: { day, why: payload.why },
  }),
  published: (state, { payload, day }) => ({ ...state, published: { text: payload.text, day } }),
  unpublished: (state) => ({ ...state, published: null }),
  'writer-viewed': (state) => state,
  redated: (state) => state,
}

function next<K extends MessageEvent['kind']>(state: Message, event: Event<K>): Message {
  const step: (state: Message, event: Event<K>) => Message = STEPS[event.kind as K]
  return step(state, event)
}

function runningClocks(state: Message | undefined): RunningClock[] {
  if (!state || state.closedDay) return []
  const { days, unit } = state.limit
  const department = state.department ?? ''
  const title = state.number
  return [
    { name: 'answer', label: '答复来信', title, start: state.clockDay, days, unit, pauses: [], department },
  ]
}

/** The stream of one message, from receipt to answer, and what the writer says of it. */
export const messageProcedure: Procedure<Message | undefined, MessageEvent> = {
  kind: 'message',
  begin: undefined,
  apply: (state, event) => (event.kind === 'received' ? begun(event) : state && next(state, event)),
  async save(db, { organ, id, state }) {
    if (state) await saveMessage(db, organ, id, state)
  },
  clear: clearMessages,
  numbers: (state) => (state ? [state.taken] : []),
  clocks: runningClocks,
  redated: (state, moved) =>
    !state || state.closedDay ? [] : [{ kind: 'redated', payload: moved, basis: [WORK_HOURS.cite('7')] }],
}
