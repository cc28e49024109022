import { letterPdf } from '#documents/index.ts'
import type { Context } from '#kernel/context.ts'
import type { Draft, NumberTaken } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { seal } from '#kernel/vault/vault.ts'
import { organById } from '#modules/organs/index.ts'
import { printed } from '../actions/printable.ts'
import type { Application } from '../application.ts'
import type { ApplicationEvent, IssuedLetter } from '../application-event.ts'
import type { ComposedLetter } from '../rules/compose-letter.ts'
import { LETTER_FORMS, type LetterKind } from '../rules/letter-forms.ts'
import { type StepLetter, type TakeNumber, writeLetters } from './write-letters.ts'

/** The series of running numbers in which letters of a kind are counted; that of replies is older than the others. */
export function seriesOf(kind: LetterKind): string {
  const { series } = LETTER_FORMS[kind]
  return series === 'reply' ? series : `letter-${series}`
}

/** Puts a letter's words away, once it is certain that they can be printed. */
export async function sealLetter(inside: Context, organ: string, kind: LetterKind, letter: ComposedLetter) {
  await printed(letterPdf(letter))
  return seal(inside, organ, `政府信息公开申请：${LETTER_FORMS[kind].name}`, letter)
}

function taking(inside: Context, organ: string, taken: NumberTaken[]): TakeNumber {
  return async (kind, year) => {
    const series = seriesOf(kind)
    const value = await nextNumber(inside, organ, series, year)
    taken.push({ series, year, value })
    return value
  }
}

async function issued(
  inside: Context,
  organ: string,
  { kind, who, version, written }: StepLetter,
  taken: NumberTaken,
): Promise<IssuedLetter> {
  const paper = await sealLetter(inside, organ, kind, written.letter)
  const { to } = LETTER_FORMS[kind]
  return { kind, to, who, version, taken, number: written.letter.number, paper }
}

/**
 * Adds to a step the letters that go out with it: numbered, printed to see that they can be, and sealed. Must run
 * inside the transaction that records the step, after it is certain that the step can be taken.
 */
export async function withLetters<D extends Draft<ApplicationEvent>>(
  inside: Context,
  organId: string,
  state: Application,
  { draft, day, text }: { draft: D; day: string; text: string },
): Promise<D> {
  const organ = await organById(inside, organId)
  const taken: NumberTaken[] = []
  const take = taking(inside, organId, taken)
  const letters = await writeLetters(inside, organ, state, { draft, day, text }, take)
  const kept: IssuedLetter[] = []
  for (const [at, letter] of letters.entries()) {
    const number = taken[at]
    if (number) kept.push(await issued(inside, organId, letter, number))
  }
  if (kept.length === 0) return draft
  const basis = [...(draft.basis ?? []), ...letters.flatMap(({ written }) => written.basis)]
  const cited = basis.filter((one, at) => basis.findIndex((other) => same(one, other)) === at)
  return { ...draft, basis: cited, payload: { ...draft.payload, letters: kept } }
}

const same = (one: { act: string; article: string }, other: { act: string; article: string }) =>
  one.act === other.act && one.article === other.article
