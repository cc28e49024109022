import type { Context } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { monitoringSettingsProcedure, SETTINGS, SETTINGS_ID, type SettingEntry } from '../settings.ts'

/** Gives a setting a value from a day on, with where it comes from. What was decided before keeps its own. */
export async function setSetting(
  ctx: Context,
  input: { organ: string; key: string } & SettingEntry,
): Promise<void> {
  const { organ, key, ...entry } = input
  const { min, max, label, unit } = SETTINGS[entry.name]
  if (entry.value < min || entry.value > max) {
    const message = `“${label}”应在 ${min} 到 ${max} ${unit}之间。`
    throw new Refusal(message, 'invalid', [{ field: 'value', message }])
  }
  await act(
    ctx,
    monitoringSettingsProcedure,
  )({ organ, id: SETTINGS_ID, key, decide: () => [{ kind: 'setting-set', payload: entry }] })
}
