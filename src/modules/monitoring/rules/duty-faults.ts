import { type Day, dueDay, inForceOn, OGI, UNANSWERED_VETO_MONTHS, type WorkingCalendar } from '#law/index.ts'
import type { Fault } from './checks.ts'
import { monthsBefore } from './months-before.ts'

/** An item of the catalogue, and how much its columns hold. */
export interface ItemSeen {
  id: string
  name: string
  department: string
  /** Since when the catalogue says so. */
  since: Day
  /** Workdays the item may take; null when it has no fixed number. */
  limitDays: number | null
  columns: readonly string[]
  /** Live documents in those columns or filed under the item. */
  published: number
}

/** Items of the catalogue under which nothing was published although their days are over. */
export function overdueItems(items: readonly ItemSeen[], today: Day, calendar: WorkingCalendar): Fault[] {
  return items.flatMap((item): Fault[] => {
    if (item.limitDays === null || item.columns.length === 0 || item.published > 0) return []
    const due = dueDay(calendar, item.since, item.limitDays)
    if (today <= due) return []
    return [
      {
        check: 'catalogue-overdue',
        subject: item.id,
        title: `目录事项“${item.name}”没有公开任何信息`,
        seen: `${item.since} 列入目录，${item.limitDays}个工作日至 ${due} 届满，对应栏目里没有信息。`,
        address: '',
        proof: [`对应栏目：${item.columns.join('、')}`, `依据：${OGI.cite('26').gist}`],
        department: item.department,
      },
    ]
  })
}

/** A letter to the organ that has no answer yet. */
export interface LetterSeen {
  id: string
  number: string
  receivedDay: Day
  department: string
}

/** Letters that have waited longer than an inspection lets pass. */
export function unansweredLetters(letters: readonly LetterSeen[], today: Day): Fault[] {
  const { value } = inForceOn(UNANSWERED_VETO_MONTHS, today)
  const latest = monthsBefore(today, value)
  return letters
    .filter((letter) => letter.receivedDay < latest)
    .map((letter) => ({
      check: 'message-unanswered',
      subject: letter.id,
      title: `留言 ${letter.number} 超过${value}个月没有答复`,
      seen: `${letter.receivedDay} 收到，到 ${today} 没有答复。`,
      address: '',
      proof: [`收到日期：${letter.receivedDay}`],
      department: letter.department,
    }))
}
