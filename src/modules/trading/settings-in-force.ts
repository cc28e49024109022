import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import { settingRows } from './store.ts'
import { SETTINGS, type SettingKey } from './trade-setting.ts'

const KEYS = Object.keys(SETTINGS) as SettingKey[]

/** Every setting in force for a village on a day: the nearest organ above that has set it decides. */
export async function settingsInForce(
  ctx: Pick<Context, 'db' | 'lineage'>,
  village: string,
  day: Day,
): Promise<Record<SettingKey, number>> {
  const lineage = ctx.lineage(village)
  const rows = (await settingRows(ctx.db, lineage)).filter((row) => row.from <= day)
  const settingOf = (key: SettingKey) => {
    const own = lineage.flatMap(
      (organ) => rows.findLast((row) => row.organ === organ && row.key === key) ?? [],
    )
    if (own[0]) return own[0].value
    throw new Refusal(`镇里还没有设定“${SETTINGS[key].label}”，请先由镇公开办在交易设置里填写。`, 'conflict')
  }
  return Object.fromEntries(KEYS.map((key) => [key, settingOf(key)])) as Record<SettingKey, number>
}
