import { letterPdf } from '#documents/index.ts'
import { type Context, inTransaction } from '#kernel/context.ts'
import { type Draft, readCase } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { NotFound } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { yearOf } from '#law/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { type Application, applicationProcedure } from '../application.ts'
import type { ApplicationEvent } from '../application-event.ts'
import { requireHandled } from '../handled.ts'
import type { WrittenLetter } from '../rules/compose-letter.ts'
import { answerMerged } from './answer-merged.ts'
import { printed } from './printable.ts'
import { recordStep, requirePossible } from './record-step.ts'
import { type Reply, writeReply } from './write-reply.ts'

interface Replying {
  organ: string
  id: string
  reply: Reply
}

type RepliedDraft = Draft<Extract<ApplicationEvent, { kind: 'replied' }>>

// What is checked before a number is taken and a letter is printed.
function intended({ row, ground, withheld, day }: Reply): RepliedDraft {
  const nothing = { vault: '', hash: '' }
  const taken = { series: 'reply', year: yearOf(day), value: 0 }
  return { kind: 'replied', day, payload: { row, ground, withheld, number: '', taken, letter: nothing } }
}

async function replied(
  inside: Context,
  organ: Organ,
  state: Application,
  reply: Reply,
): Promise<RepliedDraft> {
  requirePossible(inside, state, intended(reply))
  const year = yearOf(reply.day)
  const value = await nextNumber(inside, organ.id, 'reply', year)
  const { letter, basis, version } = await writeReply(inside, organ, state, { reply, value })
  const { number } = letter
  // A letter that cannot be printed must not be on record as sent.
  await printed(letterPdf(letter))
  const sealed = await seal(inside, organ.id, '政府信息公开申请：答复书', letter)
  const { row, ground, withheld, day } = reply
  const taken = { series: 'reply', year, value }
  const payload = { row, ground, withheld, number, taken, version, letter: sealed }
  return { kind: 'replied', day, basis, payload }
}

/** Answers an application: numbers the letter, seals its words, and closes the case, with those merged into it. */
export async function replyToApplication(
  ctx: Context,
  { organ: organId, id, key, reply }: Replying & { key: string },
): Promise<{ number: string }> {
  const organ = await organById(ctx, organId)
  return inTransaction(ctx, async (inside) => {
    const { state, events } = await recordStep(inside, { organ: organId, id, key }, (before, within) =>
      replied(within, organ, before, reply),
    )
    const answer = events.find((event) => event.kind === 'replied')
    if (answer) await answerMerged(inside, { organ: organId, lead: id, key, answer })
    return { number: state?.outcome?.reply?.number ?? '' }
  })
}

/** The reply as it would go out, with its number still open; nothing is recorded. */
export async function previewReply(ctx: Context, input: Replying): Promise<WrittenLetter> {
  const organ = await organById(ctx, input.organ)
  const { state } = await readCase(ctx, applicationProcedure, input.organ, input.id, '这件申请')
  if (!state) throw new NotFound('这件申请')
  requireHandled(ctx, input.organ, state)
  requirePossible(ctx, state, intended(input.reply))
  return writeReply(ctx, organ, state, { reply: input.reply, value: null })
}
