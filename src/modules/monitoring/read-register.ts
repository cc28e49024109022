import { type Context, today } from '#kernel/context.ts'
import { organById } from '#modules/organs/index.ts'
import { accountStanding } from './rules/account-standing.ts'
import { SETTING_NAMES, SETTINGS, settingOn } from './settings.ts'
import { accountRows, settingEntries } from './store.ts'

const STANDINGS = { fresh: '正常更新', stale: '没有按时更新', unknown: '不清楚' } as const

/** The register of new-media accounts, each with where it stands today. */
export async function listAccounts(ctx: Context, organ: string) {
  const { departments } = await organById(ctx, organ)
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  const now = today(ctx)
  const limit = settingOn(await settingEntries(ctx.db, organ), 'mediaDays', now)
  const rows = (await accountRows(ctx.db, organ)).map((row) => {
    const known =
      row.last_update && row.checked_on ? { day: row.last_update, checkedOn: row.checked_on } : null
    const standing = accountStanding({ lastUpdate: known }, now, limit.value)
    return {
      id: row.id,
      name: row.name,
      platform: row.platform,
      department: row.department,
      departmentName: names.get(row.department) ?? row.department,
      address: row.address,
      lastUpdate: row.last_update,
      checkedOn: row.checked_on,
      proof: row.proof,
      closedDay: row.closed_day,
      standing,
      standingLabel: STANDINGS[standing],
    }
  })
  return { rows, limitDays: limit.value, limitSource: limit.source }
}

/** Every setting with what holds today and what will hold later. */
export async function listSettings(ctx: Context, organ: string) {
  const entries = await settingEntries(ctx.db, organ)
  const now = today(ctx)
  return SETTING_NAMES.map((name) => {
    const { label, unit, min, max } = SETTINGS[name]
    const later = entries
      .filter((entry) => entry.name === name && entry.from > now)
      .map(({ from, value, source }) => ({ from, value, source }))
    return { name, label, unit, min, max, ...settingOn(entries, name, now), later }
  })
}
