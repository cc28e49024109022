import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { nextNumber } from '#kernel/numbering.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { seal, unseal } from '#kernel/vault/vault.ts'
import { type Day, yearOf } from '#law/index.ts'
import { type Organ, organById } from '#modules/organs/index.ts'
import { applicationProcedure } from '../application.ts'
import type { IssuedLetter } from '../application-event.ts'
import type { CaseLetter } from '../case-letters.ts'
import { requireHandled } from '../handled.ts'
import { sealLetter, seriesOf } from '../letters/issue-letters.ts'
import { letterSettings } from '../letters/letter-settings.ts'
import { numbering } from '../letters/load-facts.ts'
import { LETTER_FORMS } from '../rules/letter-forms.ts'
import { RUNNING_BASIS } from '../rules/number-register.ts'
import { voidProblem } from '../rules/void-letter.ts'
import { LetterSchema } from '../sealed-parts.ts'
import type { OnApplication } from './record-step.ts'

interface Voiding {
  number: string
  day: Day
  reason: string
  /** The words of the letter that takes its place; empty makes none. */
  paragraphs: string[]
}

function voidable(letters: CaseLetter[], { number, day }: Voiding): CaseLetter {
  const letter = letters.find((one) => one.number === number)
  if (!letter) throw new NotFound('这份文书')
  const problem = voidProblem({
    reply: LETTER_FORMS[letter.kind].series === 'reply',
    voided: letter.voided !== null,
    sent: letter.day,
    day,
  })
  if (problem)
    throw new Refusal(
      problem.message,
      'conflict',
      problem.field ? [{ field: problem.field, message: problem.message }] : [],
    )
  return letter
}

async function remade(
  inside: Context,
  organ: Organ,
  old: CaseLetter,
  { day, paragraphs }: Voiding,
): Promise<IssuedLetter[]> {
  if (paragraphs.length === 0) return []
  const { kind, to, who, version } = old
  const opened = (await unseal(inside, organ.id, [old.paper.vault])).get(old.paper.vault)
  if (!opened) throw new Refusal('原来的文字已依法删除，不能重新制作。', 'conflict')
  const series = seriesOf(kind)
  const year = yearOf(day)
  const value = await nextNumber(inside, organ.id, series, year)
  const numbered = numbering(organ, await letterSettings(inside, organ.id))
  const number = numbered(LETTER_FORMS[kind].series, year, value)
  const words = { ...LetterSchema.parse(opened), number, date: day, paragraphs }
  const paper = await sealLetter(inside, organ.id, kind, words)
  return [{ kind, to, who, version, number, taken: { series, year, value }, paper }]
}

/** Makes a letter's number void, with the reason, and sends the same letter in other words under a new one. */
export async function voidLetter(
  ctx: Context,
  { organ: organId, id, key, ...voiding }: OnApplication & Voiding,
): Promise<{ number: string | null }> {
  const organ = await organById(ctx, organId)
  const { state } = await act(
    ctx,
    applicationProcedure,
  )({
    organ: organId,
    id,
    key,
    decide: async ({ state: before }, inside) => {
      if (!before) throw new NotFound('这件申请')
      requireHandled(inside, organId, before)
      const old = voidable(before.letters, voiding)
      const text = await seal(inside, organId, '政府信息公开申请：作废文号', { text: voiding.reason })
      const letters = await remade(inside, organ, old, voiding)
      const { number, day } = voiding
      return [{ kind: 'letter-voided', day, basis: [RUNNING_BASIS], payload: { number, text, letters } }]
    },
  })
  const kind = state?.letters.find((one) => one.number === voiding.number)?.kind
  const last = state?.letters.at(-1)
  return { number: last && last.kind === kind && !last.voided ? last.number : null }
}
