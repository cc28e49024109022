import { inFormOrder, type Reading, schemaProblems, type Typed, tidied } from '#kernel/forms/typed.ts'
import type { MessageForm } from '../actions/receive-message.ts'
import { MessageFormSchema } from '../contract.ts'
import { type FormFacts, formGaps } from '../rules/form-gaps.ts'
import { MAIL_FIELDS } from './mail-fields.ts'

/** The letter if it can go out, or everything wrong with it at once, in the order of the questions. */
export function readMail(typed: Typed): Reading<MessageForm> {
  const plain = tidied(typed, ['phone', 'email'])
  const parsed = MessageFormSchema.safeParse(plain)
  const first = parsed.success ? [] : schemaProblems(parsed.error.issues)
  const known = new Set(first.map(({ field }) => field))
  const trimmed = Object.fromEntries(Object.entries(plain).map(([name, text]) => [name, text.trim()]))
  // Without its kind nothing can be said about what else a letter needs.
  const gaps = known.has('kind') ? [] : formGaps(trimmed as unknown as FormFacts)
  const problems = inFormOrder(MAIL_FIELDS, [...first, ...gaps.filter(({ field }) => !known.has(field))])
  return parsed.success && problems.length === 0
    ? { form: parsed.data, problems: [] }
    : { form: null, problems }
}
