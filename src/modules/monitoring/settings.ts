import type { Procedure } from '#kernel/ledger/index.ts'
import type { Day } from '#law/index.ts'
import { clearSettings, saveSettings } from './store.ts'

interface Known {
  label: string
  unit: string
  min: number
  max: number
  /** What holds until the organ sets its own. */
  value: number
  source: string
}

/** The figures that are no verified law: each is a dated setting of the organ, with where it comes from. */
export const SETTINGS = {
  secondLookMinutes: {
    ...{ label: '第二次查看至少隔', unit: '分钟', min: 1, max: 1440, value: 30 },
    source: '本系统建议值',
  },
  regularMonths: {
    ...{ label: '其他应更新栏目不更新满', unit: '个月', min: 1, max: 36, value: 12 },
    source: '检查指标没有写明月数，本系统建议值',
  },
  mediaDays: {
    ...{ label: '政务新媒体不更新超过', unit: '天', min: 1, max: 90, value: 14 },
    source: '国办秘函〔2019〕19号（凭记忆，待核对）',
  },
  vetoDays: {
    ...{ label: '单项否决问题的整改期限', unit: '个工作日', min: 1, max: 60, value: 3 },
    source: '示例，按本单位制度修改',
  },
  pointsDays: {
    ...{ label: '扣分问题的整改期限', unit: '个工作日', min: 1, max: 60, value: 5 },
    source: '示例，按本单位制度修改',
  },
  ownDays: {
    ...{ label: '自查问题的整改期限', unit: '个工作日', min: 1, max: 60, value: 10 },
    source: '示例，按本单位制度修改',
  },
} as const satisfies Record<string, Known>

/** The name of one setting. */
export type SettingName = keyof typeof SETTINGS

/** All settings by name. */
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** One value a setting was given, from a day on. */
export interface SettingEntry {
  name: SettingName
  from: Day
  value: number
  source: string
}

interface SettingEvent {
  kind: 'setting-set'
  payload: SettingEntry
}

/** Every value given, oldest first; a later one for the same day replaces the earlier. */
type Settings = SettingEntry[]

const sorted = (entries: Settings) => [...entries].sort((a, b) => (a.from < b.from ? -1 : 1))

/** The stream of an organ's settings for watching its site; one per organ. */
export const monitoringSettingsProcedure: Procedure<Settings, SettingEvent> = {
  kind: 'monitoring-settings',
  begin: [],
  apply(state, { payload }) {
    const others = state.filter((one) => one.name !== payload.name || one.from !== payload.from)
    return sorted([...others, payload])
  },
  save: (db, { organ, state }) => saveSettings(db, organ, state),
  clear: clearSettings,
}

/** The id of the one stream. */
export const SETTINGS_ID = 'settings'

/** What a setting is on a day, with its source; what was set for later does not count yet. */
export function settingOn(
  entries: readonly SettingEntry[],
  name: SettingName,
  day: Day,
): { value: number; source: string; from: Day | null } {
  const set = entries.findLast((one) => one.name === name && one.from <= day)
  return set ?? { value: SETTINGS[name].value, source: SETTINGS[name].source, from: null }
}
