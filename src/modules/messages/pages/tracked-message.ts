import { type Context, today } from '#kernel/context.ts'
import { type Recorded, readCase } from '#kernel/ledger/index.ts'
import { type Day, formatDay } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { Found } from '../find-by-code.ts'
import { type Message, type MessageEvent, type MessageStatus, messageProcedure } from '../message.ts'
import { publicPath } from '../public-path.ts'
import { labelOf } from '../read-message.ts'
import { type AnswerDeadline, answerDeadline } from '../rules/answer-limit.ts'
import { MESSAGE_KINDS } from '../rules/message-kinds.ts'
import { ERASED, openVault } from '../sealed-parts.ts'

/** A message as its writer sees it. */
export interface TrackedMessage {
  id: string
  number: string
  code: string
  kindLabel: string
  receivedDay: Day
  letter: { title: string; text: string }
  status: string
  explanation: string
  steps: { key: string; day: Day; label: string }[]
  deadline: AnswerDeadline & { isShort: boolean }
  answer: { text: string; day: Day } | null
  declinedWhy: string | null
  askedAgain: string | null
  score: number | null
  mayRate: boolean
  mayReopen: boolean
  publicPath: string | null
  /** The application it goes on as, with the code that opens it. */
  onward: { number: string; code: string } | null
}

const STATUS: Record<MessageStatus, string> = {
  received: '已收到',
  accepted: '已受理',
  assigned: '办理中',
  answered: '办理中',
  checked: '办理中',
  sent: '已答复',
  declined: '不予受理',
  'turned-over': '转为公开申请',
}

const EXPLAINED: Record<MessageStatus, string> = {
  received: '来信已经收到，等待受理。',
  accepted: '来信已经受理，正在交给有关部门。',
  assigned: '有关部门正在办理。',
  answered: '答复已经起草，正在审核。',
  checked: '答复已经审核，马上发出。',
  sent: '答复在下面。',
  declined: '理由在下面。',
  'turned-over': '您要求公开政府信息，已经转为政府信息公开申请，期限从这封来信收到之日算起。',
}

// What happens inside the office (handing back, drafts sent back, who looked) is not the writer's to follow.
const TOLD = new Set<MessageEvent['kind']>([
  'received',
  'accepted',
  'declined',
  'turned-over',
  'assigned',
  'sent',
  'rated',
  'reopened',
  'published',
])

/** Longer reckonings are told in a sentence only. */
const SHORT_DAYS = 60

const closed = (state: Message) => state.closedDay !== null

function untilWhen(state: Message, { due }: AnswerDeadline, day: Day): string {
  if (closed(state) || due === null) return ''
  if (due < day) return `答复期限（${formatDay(due)}）已过，您可以打电话催办。`
  return `最迟在${formatDay(due)}答复。`
}

const stepsOf = (organ: Organ, events: Recorded<MessageEvent>[]) =>
  events
    .filter((event) => TOLD.has(event.kind))
    .map((event) => ({ key: String(event.seq), day: event.day, label: labelOf(event, organ) }))

/** Reads a message for the writer who showed its code. */
export async function trackedMessage(
  ctx: Context,
  organ: Organ,
  { id, state }: Found,
  code: string,
): Promise<TrackedMessage> {
  const { events } = await readCase(ctx, messageProcedure, organ.id, id, '这封来信')
  // A draft that has not been checked is nobody's answer yet.
  const answer = state.status === 'sent' ? state.answer : null
  const refs = [state.letter, answer?.text, state.declined, state.reopened?.why, state.turnedOver?.code].map(
    (part) => part?.vault,
  )
  const vault = await openVault(ctx, organ.id, refs)
  const noteOf = (ref: string | undefined) => (ref ? (vault.part('note', ref)?.text ?? ERASED) : null)
  const deadline = answerDeadline(state, ctx.calendar())
  return {
    id,
    number: state.number,
    code,
    kindLabel: MESSAGE_KINDS[state.kind].label,
    receivedDay: state.receivedDay,
    letter: vault.part('letter', state.letter.vault) ?? { title: ERASED, text: ERASED },
    status: STATUS[state.status],
    explanation: `${EXPLAINED[state.status]}${untilWhen(state, deadline, today(ctx))}`,
    steps: stepsOf(organ, events),
    deadline: { ...deadline, isShort: deadline.days.length <= SHORT_DAYS },
    answer: answer && { text: noteOf(answer.text.vault) ?? ERASED, day: state.closedDay ?? answer.day },
    declinedWhy: noteOf(state.declined?.vault),
    askedAgain: noteOf(state.reopened?.why.vault),
    score: state.score,
    mayRate: state.status === 'sent' && state.score === null,
    mayReopen: state.status === 'sent' && state.reopened === null,
    onward: state.turnedOver && {
      number: state.turnedOver.number,
      code: noteOf(state.turnedOver.code.vault) ?? '',
    },
    publicPath: state.published ? publicPath(organ, state.taken) : null,
  }
}
