import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { yearOf } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { Application } from '../application.ts'
import type { ReplySchema } from '../contract.ts'
import { currentWords } from '../letters/letter-templates.ts'
import { loadFacts } from '../letters/load-facts.ts'
import { composeLetter, type WrittenLetter } from '../rules/compose-letter.ts'
import { LETTER_FORMS } from '../rules/letter-forms.ts'
import { reportRow } from '../rules/outcome-kinds.ts'
import { contentMissing, namedOnce, type ReplyDecision, replyParts } from '../rules/reply-letter.ts'

/** What staff write to answer. */
export type Reply = z.infer<typeof ReplySchema>

function refuse(field: string, message: string): never {
  throw new Refusal(message, 'invalid', [{ field, message }])
}

function decisionOf(reply: Reply): ReplyDecision {
  const { ground, reason, content } = reply
  const row = reportRow(reply.row)
  if (ground === 'other' && !row.otherBasis) refuse('ground', '这种结果只有一条依据，请选择第一条。')
  const decision = { row, ground, reason, content, withheld: reply.withheld.map(reportRow) }
  const missing = contentMissing(decision)
  if (missing !== null) refuse('content', missing)
  return decision
}

/** Writes the reply to an application, with `value` as its running number; null leaves it open. */
export async function writeReply(
  ctx: Context,
  organ: Organ,
  state: Application,
  { reply, value }: { reply: Reply; value: number | null },
): Promise<WrittenLetter & { version: number }> {
  const parts = replyParts(decisionOf(reply))
  const { facts, numbered } = await loadFacts(ctx, organ, state, reply.summary)
  const template = (await currentWords(ctx, organ.id, [parts.kind]))(parts.kind)
  const written = composeLetter(facts, {
    ...parts,
    form: LETTER_FORMS[parts.kind],
    words: namedOnce(template, parts),
    number: numbered('reply', yearOf(reply.day), value),
    day: reply.day,
    addressee: facts.applicant.name,
    attachments: reply.attachments,
  })
  return { ...written, version: template.version }
}
