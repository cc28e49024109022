import type { Context } from '#kernel/context.ts'
import { inTransaction } from '#kernel/context.ts'
import { act, type Draft } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { seal } from '#kernel/vault/vault.ts'
import { type Message, type MessageEvent, messageProcedure } from '../message.ts'
import { requireStep, STEPS, type StepName } from '../transitions.ts'
import { requireVisible } from '../visible.ts'

/** Which message, and the key of this press of the button. */
export interface OnMessage {
  organ: string
  id: string
  key: string
}

/** The ref under which the public figures follow. */
export const FIGURES = 'messages:figures'

/** Takes one step with a message the actor may see; the public figures follow. */
export async function stepMessage(
  ctx: Context,
  { organ, id, key }: OnMessage,
  step: StepName,
  decide: (message: Message, inside: Context) => MessageEvent | Promise<MessageEvent>,
): Promise<Message | undefined> {
  return inTransaction(ctx, async (inside) => {
    const { state } = await act(
      inside,
      messageProcedure,
    )({
      organ,
      id,
      key,
      async decide({ state: before }) {
        const message = await requireVisible(inside, organ, before)
        requireStep(message, step)
        const draft: Draft<MessageEvent> = { ...(await decide(message, inside)), basis: [STEPS[step].basis] }
        return [draft]
      },
    })
    await announce(inside, 'site', organ, FIGURES)
    return state
  })
}

/** Puts a text about a message away, and returns what the event may hold. */
export function sealedText(ctx: Context, organ: string, purpose: string, text: string) {
  return seal(ctx, organ, `来信：${purpose}`, { text })
}
