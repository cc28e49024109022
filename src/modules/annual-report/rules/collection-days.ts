import { addDays, type Basis, type Dated, type Day, inForceOn, OGI, REPORT_DUE } from '#law/index.ts'

/** When the reports of a year must be in at the county, and on which days before it the silent ones are reminded. */
export interface CollectingDay {
  readonly month: number
  readonly date: number
  /** Days before the last day, the earliest first. */
  readonly remindBefore: readonly number[]
}

/** A county's own choice of that day, from a day on, with where it was taken from. */
export interface CollectingEntry extends CollectingDay {
  readonly from: Day
  readonly source: string
}

/** The days of one year's collection, and what they rest on. */
export interface CollectionDays {
  readonly due: Day
  readonly remindOn: readonly Day[]
  /** Where the county's own choice was taken from; empty while the law's day is used. */
  readonly source: string
  readonly basis: Basis
}

const REMIND_BEFORE: Dated<readonly number[]> = [
  { from: OGI.inForceFrom, value: [15, 5], basis: OGI.cite('49.1') },
]
const KEEP_REMINDING = 7

/** When the reports on `year` must be in: the day of the law, or an earlier one the county has set. */
export function collectionDays(year: number, entries: readonly CollectingEntry[]): CollectionDays {
  const opens = `${year + 1}-01-01`
  const { value, basis } = inForceOn(REPORT_DUE, opens)
  const set = entries
    .filter(({ from }) => from <= opens)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
  const { month, date } = set ?? value
  const due = `${year + 1}-${two(month)}-${two(date)}`
  const before = set?.remindBefore ?? inForceOn(REMIND_BEFORE, opens).value
  const remindOn = [...before].sort((a, b) => b - a).map((days) => addDays(due, -days))
  return { due, remindOn: [...remindOn, addDays(due, 1)], source: set?.source ?? '', basis }
}

/** Why a day cannot be set; undefined when it can. Later than the law's is never allowed. */
export function collectingProblem({ month, date }: CollectingDay, from: Day): string | undefined {
  const { value } = inForceOn(REPORT_DUE, from)
  const latest = value.month * 100 + value.date
  if (month * 100 + date > latest) return `不能晚于条例规定的 ${value.month} 月 ${value.date} 日，请改早。`
  return undefined
}

/** Whether an organ that has not reported is to be reminded today by itself, given when it was reminded last. */
export function reminderOwed({ remindOn }: CollectionDays, today: Day, last: Day | null): boolean {
  const latest = remindOn.filter((day) => day <= today).at(-1)
  if (latest === undefined || addDays(latest, KEEP_REMINDING) < today) return false
  return last === null || last < latest
}

const two = (value: number) => String(value).padStart(2, '0')
