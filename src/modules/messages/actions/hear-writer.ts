import { type Context, inTransaction, today } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { mailboxSettings } from '../mailbox-settings.ts'
import { type Message, type MessageEvent, messageProcedure } from '../message.ts'
import { answerLimit } from '../rules/answer-limit.ts'
import { MESSAGE_KINDS } from '../rules/message-kinds.ts'
import { FIGURES, type OnMessage, sealedText } from './step-message.ts'

function requireAnswered(message: Message | undefined): Message {
  if (!message) throw new NotFound('这封来信')
  if (message.status !== 'sent') throw new Refusal('这封来信还没有答复。', 'conflict')
  return message
}

function heard(
  ctx: Context,
  { organ, id, key }: OnMessage,
  decide: (message: Message, inside: Context) => Promise<Draft<MessageEvent>>,
): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    await act(
      inside,
      messageProcedure,
    )({
      organ,
      id,
      key,
      decide: async ({ state }) => [await decide(requireAnswered(state), inside)],
    })
    await announce(inside, 'site', organ, FIGURES)
  })
}

/** The writer, who showed the query code, marks the answer from 1 to 5. */
export function rateAnswer(ctx: Context, input: OnMessage & { score: number; words: string }): Promise<void> {
  return heard(ctx, input, async (message, inside) => {
    if (message.score !== null) throw new Refusal('您已经评价过这次答复。', 'conflict')
    const words = await sealedText(inside, input.organ, '评价', input.words)
    return {
      kind: 'rated',
      payload: { score: input.score, words },
      basis: [MESSAGE_KINDS[message.kind].basis],
    }
  })
}

/** The writer asks once more; the limit runs again from today. Only once: then other ways are open. */
export function reopenMessage(ctx: Context, input: OnMessage & { why: string }): Promise<void> {
  return heard(ctx, input, async (message, inside) => {
    if (message.reopened) throw new Refusal('只能追问一次。仍不满意的，可以来访或者打电话。', 'conflict')
    const { targets } = await mailboxSettings(inside, input.organ)
    const why = await sealedText(inside, input.organ, '追问', input.why)
    const limit = answerLimit(targets[message.kind] ?? [], today(inside))
    return { kind: 'reopened', payload: { why, limit }, basis: [MESSAGE_KINDS[message.kind].basis] }
  })
}
