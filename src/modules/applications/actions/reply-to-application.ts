import { letterPdf } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import { act, type Draft, readCase } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { NotFound } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { yearOf } from '#law/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { type Application, type ApplicationEvent, applicationProcedure } from '../application.ts'
import { composeNumber } from '../rules/application-number.ts'
import type { WrittenReply } from '../rules/reply-letter.ts'
import { requireStep } from '../transitions.ts'
import { requireClosingDay } from './closing-day.ts'
import { printed } from './printable.ts'
import { type Reply, writeReply } from './write-reply.ts'

interface Replying {
  organ: string
  id: string
  reply: Reply
}

function requireReady(ctx: Context, state: Application | undefined, reply: Reply): Application {
  if (!state) throw new NotFound('这件申请')
  requireStep(state, 'reply')
  requireClosingDay(ctx, state, reply.day, '答复日期')
  return state
}

async function replied(inside: Context, organ: Organ, state: Application, reply: Reply) {
  const year = yearOf(reply.day)
  const value = await nextNumber(inside, organ.id, 'reply', year)
  const number = composeNumber(organ.shortName, 'reply', year, value)
  const { letter, basis } = await writeReply(inside, organ, state, { reply, number })
  // A letter that cannot be printed must not be on record as sent.
  await printed(letterPdf(letter))
  const sealed = await seal(inside, organ.id, '政府信息公开申请：答复书', letter)
  const payload = { row: reply.row, number, taken: { series: 'reply', year, value }, letter: sealed }
  return { kind: 'replied', day: reply.day, basis, payload } satisfies Draft<ApplicationEvent>
}

/** Answers an application: numbers the letter, seals its words, and closes the case. */
export async function replyToApplication(
  ctx: Context,
  { organ: organId, id, key, reply }: Replying & { key: string },
): Promise<{ number: string }> {
  const organ = await organById(ctx, organId)
  const { state: closed } = await act(
    ctx,
    applicationProcedure,
  )({
    organ: organId,
    id,
    key,
    decide: async ({ state }, inside) => [
      await replied(inside, organ, requireReady(inside, state, reply), reply),
    ],
  })
  return { number: closed?.outcome?.reply?.number ?? '' }
}

/** The reply as it would go out, with its number still open; nothing is recorded. */
export async function previewReply(ctx: Context, input: Replying): Promise<WrittenReply> {
  const organ = await organById(ctx, input.organ)
  const { state } = await readCase(ctx, applicationProcedure, input.organ, input.id, '这件申请')
  const ready = requireReady(ctx, state, input.reply)
  const number = composeNumber(organ.shortName, 'reply', yearOf(input.reply.day), 0).replace(
    '〕0号',
    '〕××号',
  )
  return writeReply(ctx, organ, ready, { reply: input.reply, number })
}
