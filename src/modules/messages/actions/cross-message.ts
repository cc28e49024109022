import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { seal } from '#kernel/vault/vault.ts'
import type { Day } from '#law/index.ts'
import { type Channel, messageProcedure, type Origin } from '../message.ts'
import { openVault } from '../sealed-parts.ts'
import { requireStep } from '../transitions.ts'
import { requireVisible } from '../visible.ts'
import { type MessageForm, type Receipted, receiveMessage } from './receive-message.ts'
import { type OnMessage, stepMessage } from './step-message.ts'

/** A message as it is handed over to be dealt with as something else. */
export interface HandedOver {
  number: string
  receivedDay: Day
  channel: Channel
  name: string
  phone: string
  email: string
  words: string
}

/** Lends a message to whoever turns it into something else; refuses one that cannot be turned over any more. */
export async function messageToTurnOver(ctx: Context, organ: string, id: string): Promise<HandedOver> {
  const found = await readCase(ctx, messageProcedure, organ, id, '这封来信')
  const state = await requireVisible(ctx, organ, found.state)
  requireStep(state, 'turn-over')
  const vault = await openVault(ctx, organ, [state.writer.vault, state.letter.vault])
  const { name = '', phone = '', email = '' } = vault.part('writer', state.writer.vault) ?? {}
  const letter = vault.part('letter', state.letter.vault)
  const words = letter ? `${letter.title}\n${letter.text}` : ''
  const { number, receivedDay, channel } = state
  return { number, receivedDay, channel, name, phone, email, words }
}

/** Ends a message because it goes on as an application; its own code answers on and points there. */
export async function turnOverMessage(
  ctx: Context,
  { application, number, code, ...on }: OnMessage & { application: string; number: string; code: string },
): Promise<void> {
  await stepMessage(ctx, on, 'turn-over', async (_, inside) => ({
    kind: 'turned-over',
    payload: {
      application,
      number,
      code: await seal(inside, on.organ, '来信：转办的查询码', { text: code }),
    },
  }))
}

/** Takes in as a message what came as an application; its limit counts from the day the application came. */
export async function messageFromApplication(
  ctx: Context,
  arrival: {
    organ: string
    key: string
    receivedDay: Day
    form: MessageForm
    cameFrom: Origin
    channel: Channel
  },
): Promise<Receipted> {
  return receiveMessage(ctx, arrival)
}
