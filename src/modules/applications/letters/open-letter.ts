import type { Context } from '#kernel/context.ts'
import { readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { type Application, applicationProcedure } from '../application.ts'
import type { CaseLetter } from '../case-letters.ts'
import { requireHandled } from '../handled.ts'
import { hiding } from '../hide-identity.ts'
import { LETTER_FORMS } from '../rules/letter-forms.ts'
import { mayVoid } from '../rules/void-letter.ts'
import { LetterSchema, type SentLetter } from '../sealed-parts.ts'

/** The words of some letters, by their numbers; those erased are missing. */
export async function openLetters(
  ctx: Pick<Context, 'db'>,
  organ: string,
  letters: readonly CaseLetter[],
): Promise<Map<string, SentLetter>> {
  const opened = await unseal(
    ctx,
    organ,
    letters.map(({ paper }) => paper.vault),
  )
  return new Map(
    letters.flatMap(({ number, paper }) => {
      const data = opened.get(paper.vault)
      return data === undefined ? [] : [[number, LetterSchema.parse(data)] as const]
    }),
  )
}

/** One letter of a case in its words, for those who may know of the case; the name is hidden unless `full`. */
export async function openLetter(
  ctx: Context,
  { organ, id, number, full = false }: { organ: string; id: string; number: string; full?: boolean },
): Promise<SentLetter> {
  const { state } = await readCase(ctx, applicationProcedure, organ, id, '这件申请')
  if (state) requireHandled(ctx, organ, state)
  const letter = state?.letters.find((one) => one.number === number)
  const words = letter && (await openLetters(ctx, organ, [letter])).get(number)
  if (!words) throw new NotFound('这份文书')
  return full || !state ? words : (await hiding(ctx, organ, state))(words, letter.to)
}

/** The letters of a case as its page lists them. */
export function listedLetters({ letters }: Application) {
  return letters.map(({ number, kind, to, who, day, voided }) => {
    const { name, series } = LETTER_FORMS[kind]
    return {
      ...{ number, name, to, who, day },
      slip: kind === 'opinion-third-party',
      voided: voided?.day ?? null,
      mayVoid: mayVoid({ reply: series === 'reply', voided: voided !== null }),
    }
  })
}
