import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { letterSettingsProcedure, SETTINGS_ID } from '../letters/letter-settings.ts'
import type { LetterSettingsSchema } from '../letters-contract.ts'
import { LETTER_SERIES, type LetterSeries } from '../rules/letter-form.ts'
import { TEMPLATE_BASIS } from '../rules/letter-template.ts'

function wordsOf(given: Record<string, string>): Partial<Record<LetterSeries, string>> {
  const words = Object.entries(LETTER_SERIES).map(
    ([key, usual]) => [key, given[key]?.trim() || usual] as const,
  )
  const seen = words.map(([, word]) => word)
  const twice = seen.find((word, at) => seen.indexOf(word) !== at)
  if (twice !== undefined) {
    const message = `“${twice}”用在了两种文书上，文号会重复，请改用不同的字。`
    throw new Refusal(message, 'invalid', [{ field: 'words', message }])
  }
  return Object.fromEntries(words.filter(([key, word]) => word !== LETTER_SERIES[key as LetterSeries]))
}

/** Sets what an organ's letters say of it from now on. */
export async function setLetters(
  ctx: Context,
  { organ, key, settings }: { organ: string; key: string; settings: z.infer<typeof LetterSettingsSchema> },
): Promise<void> {
  const words = wordsOf(settings.words)
  await act(
    ctx,
    letterSettingsProcedure,
  )({
    organ,
    id: SETTINGS_ID,
    key,
    decide: () => [{ kind: 'letters-set', payload: { ...settings, words }, basis: [...TEMPLATE_BASIS] }],
  })
}
