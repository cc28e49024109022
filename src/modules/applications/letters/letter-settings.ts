import type { Context } from '#kernel/context.ts'
import { findCase, type Procedure } from '#kernel/ledger/index.ts'
import type { LetterSeries } from '../rules/letter-form.ts'

/** What an organ sets for its letters; what is empty follows from the directory of organs. */
export interface LetterSettings {
  /** The organ's code in numbers of letters: 遂洋. */
  code: string
  reviewBody: string
  court: string
  /** Where and how a processing fee is paid. */
  payment: string
  /** Other words than the usual for some of the running numbers. */
  words: Partial<Record<LetterSeries, string>>
}

/** What happens to the settings. */
type LetterSettingsEvent = { kind: 'letters-set'; payload: LetterSettings }

const NOTHING_SET: LetterSettings = { code: '', reviewBody: '', court: '', payment: '', words: {} }

/** The stream of what an organ sets for its letters; letters sent before keep what they say. */
export const letterSettingsProcedure: Procedure<LetterSettings, LetterSettingsEvent> = {
  kind: 'application-letter-settings',
  begin: NOTHING_SET,
  apply: (_, event) => event.payload,
}

/** The id of the one stream of settings of an organ. */
export const SETTINGS_ID = 'settings'

/** What an organ has set for its letters. */
export async function letterSettings(ctx: Pick<Context, 'db'>, organ: string): Promise<LetterSettings> {
  return (await findCase(ctx, letterSettingsProcedure, organ, SETTINGS_ID))?.state ?? NOTHING_SET
}
