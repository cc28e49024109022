import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { yuan } from './money.ts'
import { clearSettings, saveSettings } from './store.ts'

/** What a town sets for the trades of its villages; money is kept in fen and told in yuan. */
export const SETTINGS = {
  noticeDays: { label: '公告期', unit: '天', most: 365 },
  minBidders: { label: '密封报价最少人数', unit: '人', most: 20 },
  resultDays: { label: '结果公示期', unit: '天', most: 365 },
  contractDays: { label: '签约期限（公示期满起）', unit: '天', most: 365 },
  depositPercent: { label: '保证金上限（占底价）', unit: '%', most: 100 },
  countyFilingFen: { label: '底价达到多少报县级备案', unit: '元', most: 1_000_000_000_000 },
} as const

/** A figure of a setting with its unit, as people read it. */
export function figureOf(key: SettingKey, value: number): string {
  const { unit } = SETTINGS[key]
  return unit === '元' ? `${yuan(value)} 元` : `${value} ${unit}`
}

/** The key of one setting. */
export type SettingKey = keyof typeof SETTINGS

/** A value with the day it counts from and where it was taken from. */
export interface SettingEntry {
  key: SettingKey
  from: Day
  value: number
  source: string
}

export type SettingEvent = { kind: 'setting-made'; payload: { entry: SettingEntry } }

/** The one stream of a town's settings. */
export const SETTINGS_STREAM = 'trading'

/** The stream of a town's settings for trades; a later entry for the same day replaces the earlier one. */
export const tradeSettingProcedure: Procedure<SettingEntry[], SettingEvent> = {
  kind: 'trade-setting',
  begin: [],
  apply(state, { payload: { entry } }) {
    return [...state.filter((one) => one.key !== entry.key || one.from !== entry.from), entry]
  },
  save: (db, { organ, state }) => saveSettings(db, organ, state),
  clear: clearSettings,
}
