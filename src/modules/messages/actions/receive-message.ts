import type { z } from 'zod'
import { type Context, inTransaction } from '#kernel/context.ts'
import { codeHash, queryCode } from '#kernel/inquiry/query-code.ts'
import { act, caseOfKey, type Draft } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { type Day, yearOf } from '#law/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import type { MessageFormSchema } from '../contract.ts'
import { mailboxSettings } from '../mailbox-settings.ts'
import { type Channel, type MessageEvent, messageProcedure, type Origin } from '../message.ts'
import { answerLimit } from '../rules/answer-limit.ts'
import { formGaps } from '../rules/form-gaps.ts'
import { MESSAGE_KINDS } from '../rules/message-kinds.ts'
import { messageNumber } from '../rules/message-number.ts'
import { FIGURES } from './step-message.ts'

/** What somebody writes to the organ. */
export type MessageForm = z.infer<typeof MessageFormSchema>

/** A message that has come in. */
interface Arrival {
  organ: string
  /** The same key, sent again, gives the same number and code. */
  key: string
  channel: Channel
  receivedDay: Day
  /** The application it was made from. */
  cameFrom?: Origin | undefined
  form: MessageForm
}

/** What the writer is given. */
export interface Receipted {
  id: string
  number: string
  code: string
}

function requireWhole(form: MessageForm): void {
  const gaps = formGaps(form)
  const [first] = gaps
  if (first) throw new Refusal(first.message, 'invalid', gaps)
}

function requireReceiver(organ: Organ): void {
  if (organ.site && organ.kind !== 'village') return
  throw new Refusal(`${organ.name}没有网上信箱，请向所在的镇人民政府来信。`)
}

async function received(
  inside: Context,
  organ: Organ,
  { form, channel, receivedDay, cameFrom }: Arrival,
  hash: string,
): Promise<Draft<MessageEvent>> {
  const year = yearOf(receivedDay)
  const value = await nextNumber(inside, organ.id, 'message', year)
  const { targets } = await mailboxSettings(inside, organ.id)
  const { name, phone, email, title, text, pageUrl, kind } = form
  return {
    kind: 'received',
    day: receivedDay,
    basis: [MESSAGE_KINDS[kind].basis],
    payload: {
      number: messageNumber(organ.shortName, year, value),
      taken: { series: 'message', year, value },
      channel,
      ...(cameFrom && { cameFrom }),
      messageKind: kind,
      mayPublish: form.mayPublish === 'yes' && !MESSAGE_KINDS[kind].confidential,
      writer: await seal(inside, organ.id, '来信：来信人', { name, phone, email }),
      letter: await seal(inside, organ.id, '来信：内容', { title, text, pageUrl }),
      codeHash: hash,
      limit: answerLimit(targets[kind] ?? [], receivedDay),
    },
  }
}

/** Takes a message in: gives it a number and a query code, and seals who wrote and what. */
export async function receiveMessage(ctx: Context, arrival: Arrival): Promise<Receipted> {
  const organ = await organById(ctx, arrival.organ)
  requireReceiver(organ)
  requireWhole(arrival.form)
  const id = caseOfKey(ctx, messageProcedure.kind, organ.id, arrival.key)
  const code = queryCode(ctx.secrets, id)
  return inTransaction(ctx, async (inside) => {
    const { state } = await act(
      inside,
      messageProcedure,
    )({
      organ: organ.id,
      id,
      key: arrival.key,
      async decide({ state: before }) {
        if (before) throw new Refusal('这封来信已经收到，请刷新页面。', 'conflict')
        return [await received(inside, organ, arrival, codeHash(ctx.secrets, code, id))]
      },
    })
    await announce(inside, 'site', organ.id, FIGURES)
    return { id, number: state?.number ?? '', code }
  })
}
