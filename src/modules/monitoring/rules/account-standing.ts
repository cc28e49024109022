import { type Basis, type Day, daysBetween, INSPECTION, isDay } from '#law/index.ts'
import type { Fault } from './checks.ts'

/** What is known of a new-media account: only what somebody looked up and entered. */
export interface AccountSeen {
  id: string
  name: string
  platform: string
  department: string
  address: string
  /** Day of its last update, and the day on which somebody looked; null when nobody has. */
  lastUpdate: { day: Day; checkedOn: Day } | null
}

/** Whether an account is fresh; without recent knowledge it is unknown, never fresh. */
export type AccountStanding = 'fresh' | 'stale' | 'unknown'

/** Where an account stands on a day. */
export function accountStanding(
  account: Pick<AccountSeen, 'lastUpdate'>,
  today: Day,
  days: number,
): AccountStanding {
  const known = account.lastUpdate
  if (known === null || !isDay(known.day) || !isDay(known.checkedOn)) return 'unknown'
  if (daysBetween(known.day, today) <= days) return 'fresh'
  if (daysBetween(known.day, known.checkedOn) > days) return 'stale'
  // It was fresh when last looked at, and nobody has looked since.
  return daysBetween(known.checkedOn, today) > days ? 'unknown' : 'stale'
}

const SEEN: Readonly<Record<Exclude<AccountStanding, 'fresh'>, string>> = {
  stale: '没有更新',
  unknown: '没有人核对过更新情况',
}

/** What is wrong with the accounts. One that cannot be judged is unknown, and the others are judged all the same. */
export function accountFaults(accounts: readonly AccountSeen[], today: Day, days: number): Fault[] {
  return accounts.flatMap((account): Fault[] => {
    const standing = accountStanding(account, today, days)
    if (standing === 'fresh') return []
    const last = account.lastUpdate
    return [
      {
        check: 'media-stale',
        subject: account.id,
        title: `${account.platform}“${account.name}”${days}天内${SEEN[standing]}`,
        seen: last ? `最近更新 ${last.day}，${last.checkedOn} 核对。` : '没有登记过最近更新日期。',
        address: account.address,
        proof: last ? [`最近更新：${last.day}`, `核对日期：${last.checkedOn}`] : [],
        department: account.department,
      },
    ]
  })
}

/** What the register of accounts rests on. */
export const MEDIA_BASIS: Basis = INSPECTION.cite('新媒体不更新')
