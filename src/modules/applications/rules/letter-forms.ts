import { OGI } from '#law/index.ts'
import { ASKING } from './forms-asking.ts'
import { ENDING_FORMS } from './forms-ending.ts'
import { OPINION_FORMS } from './forms-opinions.ts'
import { REPLY_FORMS, type ReplyForm } from './forms-replies.ts'
import type { LetterForm } from './letter-form.ts'

/** Why there is a letter at every step: applications are registered, examined, answered and filed in order. */
export const ORDER_BASIS = OGI.cite('45')

/** The kind of a letter. */
export type LetterKind =
  | keyof typeof ASKING
  | keyof typeof OPINION_FORMS
  | keyof typeof ENDING_FORMS
  | ReplyForm

/** Every kind of letter. */
export const LETTER_FORMS: { readonly [K in LetterKind]: LetterForm } = {
  ...ASKING,
  ...OPINION_FORMS,
  ...ENDING_FORMS,
  ...REPLY_FORMS,
}

/** The kinds of letters in the order in which a case needs them. */
export const LETTER_KINDS = Object.keys(LETTER_FORMS) as [LetterKind, ...LetterKind[]]
