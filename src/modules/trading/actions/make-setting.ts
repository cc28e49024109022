import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  figureOf,
  SETTINGS,
  SETTINGS_STREAM,
  type SettingEntry,
  tradeSettingProcedure,
} from '../trade-setting.ts'

/** Sets a figure from a day on, with where it was taken from; trades already announced keep theirs. */
export async function makeSetting(
  ctx: Context,
  { organ, key, entry }: { organ: string; key: string; entry: SettingEntry },
): Promise<void> {
  const { label, most } = SETTINGS[entry.key]
  const message = `${label}不能超过 ${figureOf(entry.key, most)}。`
  if (entry.value > most) throw new Refusal(message, 'invalid', [{ field: 'value', message }])
  await act(
    ctx,
    tradeSettingProcedure,
  )({
    organ,
    id: SETTINGS_STREAM,
    key,
    decide: () => [{ kind: 'setting-made', payload: { entry } }],
  })
}
