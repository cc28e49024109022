import { type Context, today } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { answerDeadline } from '../rules/answer-limit.ts'
import { isOwnAnswer } from '../transitions.ts'
import { type OnMessage, sealedText, stepMessage } from './step-message.ts'

/** A department gives back what is not its business. */
export async function handBackMessage(ctx: Context, input: OnMessage & { reason: string }): Promise<void> {
  await stepMessage(ctx, input, 'hand-back', async (_, inside) => {
    const reason = await sealedText(inside, input.organ, '退回理由', input.reason)
    return { kind: 'handed-back', payload: { reason } }
  })
}

/** Drafts the answer; the writer does not see it yet. */
export async function answerMessage(ctx: Context, input: OnMessage & { text: string }): Promise<void> {
  await stepMessage(ctx, input, 'answer', async (_, inside) => {
    const answer = await sealedText(inside, input.organ, '答复', input.text)
    return { kind: 'answered', payload: { answer } }
  })
}

/** Another person finds the answer good. */
export async function checkAnswer(ctx: Context, input: OnMessage): Promise<void> {
  await stepMessage(ctx, input, 'check', (message, inside) => {
    if (isOwnAnswer(message, inside.actor.id))
      throw new Refusal('答复由您起草，请另一位同事审核。', 'conflict')
    return { kind: 'checked', payload: {} }
  })
}

/** Another person wants the answer changed. */
export async function sendBackAnswer(ctx: Context, input: OnMessage & { reason: string }): Promise<void> {
  await stepMessage(ctx, input, 'send-back', async (_, inside) => {
    const reason = await sealedText(inside, input.organ, '修改意见', input.reason)
    return { kind: 'sent-back', payload: { reason } }
  })
}

/** Gives the writer the answer; whether that was in time is put on record with the due day as reckoned then. */
export async function sendAnswer(ctx: Context, input: OnMessage): Promise<void> {
  await stepMessage(ctx, input, 'send', (message, inside) => {
    const { due } = answerDeadline(message, inside.calendar())
    return { kind: 'sent', payload: { due, inTime: due === null || today(inside) <= due } }
  })
}
