import { namesOf, RESIDENT, SYSTEM } from '#kernel/accounts/index.ts'
import { type Context, today } from '#kernel/context.ts'
import { type Recorded, readCase } from '#kernel/ledger/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { writerMasked } from './list-messages.ts'
import { type Message, type MessageEvent, messageProcedure } from './message.ts'
import { publicPath } from './public-path.ts'
import { answerDeadline } from './rules/answer-limit.ts'
import { MESSAGE_KINDS } from './rules/message-kinds.ts'
import { type OpenedVault, openVault } from './sealed-parts.ts'
import { nextSteps } from './transitions.ts'
import { requireVisible } from './visible.ts'

/** How messages come in, in words. */
export const CHANNELS = { online: '网上来信', phone: '来电', letter: '书信', visit: '来访' } as const

type Labels = {
  [K in MessageEvent['kind']]: (event: Extract<MessageEvent, { kind: K }>, organ: Organ) => string
}

const LABELS: Labels = {
  received: ({ payload }) =>
    `收到${CHANNELS[payload.channel]}（${MESSAGE_KINDS[payload.messageKind].label}${payload.cameFrom ? `，由申请${payload.cameFrom.number}转来` : ''}）`,
  accepted: ({ payload }) => `受理，类别：${MESSAGE_KINDS[payload.messageKind].label}`,
  declined: () => '不予受理',
  'turned-over': ({ payload }) => `转为政府信息公开申请：${payload.number}`,
  assigned: ({ payload }, organ) =>
    `交${organ.departments.find((one) => one.id === payload.department)?.name ?? payload.department}办理`,
  'handed-back': () => '承办部门退回',
  answered: () => '起草答复',
  checked: () => '答复审核通过',
  'sent-back': () => '答复退回修改',
  sent: ({ payload }) => (payload.inTime ? '答复来信人' : '答复来信人（已超过期限）'),
  rated: ({ payload }) => `来信人评价：${payload.score} 分`,
  reopened: () => '来信人追问，重新办理',
  published: () => '在网站公开',
  unpublished: () => '从网站撤下',
  'writer-viewed': () => '查看来信人身份信息',
  redated: ({ payload: { from, to } }) => `放假安排变动，到期日由 ${from ?? '暂停'} 改为 ${to ?? '暂停'}`,
}

/** What a step of a message is called in its timeline. */
export function labelOf<K extends MessageEvent['kind']>(
  event: Extract<MessageEvent, { kind: K }>,
  organ: Organ,
): string {
  const label: (event: Extract<MessageEvent, { kind: K }>, organ: Organ) => string = LABELS[event.kind as K]
  return label(event, organ)
}

function noteRef(event: MessageEvent): string | null {
  switch (event.kind) {
    case 'declined':
    case 'handed-back':
    case 'sent-back':
    case 'unpublished':
      return event.payload.reason.vault
    case 'reopened':
      return event.payload.why.vault
    case 'rated':
      return event.payload.words.vault
    case 'writer-viewed':
      return event.payload.reason?.vault ?? null
    default:
      return null
  }
}

const refsOf = (state: Message, events: MessageEvent[]) => [
  state.writer.vault,
  state.letter.vault,
  state.answer?.text.vault,
  state.published?.text.vault,
  ...events.map(noteRef),
]

async function timelineOf(ctx: Context, organ: Organ, events: Recorded<MessageEvent>[], vault: OpenedVault) {
  const names = await namesOf(ctx.db, [...new Set(events.map((event) => event.actor))])
  for (const { id, name } of [RESIDENT, SYSTEM]) names.set(id, name)
  return events.map((event) => ({
    kind: event.kind,
    label: labelOf(event, organ),
    note: vault.part('note', noteRef(event))?.text ?? '',
    day: event.day,
    at: event.at,
    who: names.get(event.actor) ?? '已停用的账号',
    basis: event.basis,
  }))
}

const noteOf = (vault: OpenedVault, ref: string | undefined) => vault.part('note', ref)?.text ?? null

function answersOf(state: Message, organ: Organ, vault: OpenedVault, events: MessageEvent[]) {
  const { answer, published, score } = state
  const text = vault.part('public', published?.text.vault)
  const rated = events.findLast((event) => event.kind === 'rated')
  return {
    answer: answer && { text: noteOf(vault, answer.text.vault) ?? '', by: answer.by, day: answer.day },
    reopenedWhy: noteOf(vault, state.reopened?.why.vault),
    declinedWhy: noteOf(vault, state.declined?.vault),
    rating: score === null || !rated ? null : { score, words: noteOf(vault, noteRef(rated) ?? '') ?? '' },
    published: published && text && { ...text, day: published.day, path: publicPath(organ, state.taken) },
  }
}

/** One message as staff see it: timeline, deadline, what was written, who wrote only masked. */
export async function readMessage(ctx: Context, organId: string, id: string) {
  const organ = await organById(ctx, organId)
  const found = await readCase(ctx, messageProcedure, organId, id, '这封来信')
  const state = await requireVisible(ctx, organId, found.state)
  const vault = await openVault(ctx, organId, refsOf(state, found.events))
  const reckoning = answerDeadline(state, ctx.calendar())
  const closed = state.closedDay !== null
  const people = await namesOf(
    ctx.db,
    [state.handler, state.answer?.by].filter((one) => typeof one === 'string'),
  )
  const answers = answersOf(state, organ, vault, found.events)
  return {
    id,
    number: state.number,
    kind: state.kind,
    kindLabel: MESSAGE_KINDS[state.kind].label,
    confidential: MESSAGE_KINDS[state.kind].confidential,
    cameFrom: state.cameFrom,
    turnedOver: state.turnedOver && { id: state.turnedOver.id, number: state.turnedOver.number },
    channel: state.channel,
    status: state.status,
    receivedDay: state.receivedDay,
    writerMasked: writerMasked(vault, state.writer.vault),
    mayPublish: state.mayPublish,
    letter: vault.part('letter', state.letter.vault),
    department: state.department,
    handler: state.handler,
    handlerName: state.handler && (people.get(state.handler) ?? '已停用的账号'),
    ...answers,
    answer: answers.answer && { ...answers.answer, by: people.get(answers.answer.by) ?? '已停用的账号' },
    closed,
    deadline: { ...reckoning, days: [...reckoning.days] },
    overdue: !closed && reckoning.due !== null && reckoning.due < today(ctx),
    timeline: await timelineOf(ctx, organ, found.events, vault),
    steps: nextSteps(state, ctx.actor.id),
  }
}
